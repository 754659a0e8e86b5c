import type { RowPlan } from '@tianbao/sheet-react'
import { memo } from 'react'
import { say } from '../messages/messages.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { DesignCell } from './DesignCell.tsx'
import type { CellFace } from './drawing/cell-face.ts'

/** What a row's header says and how its outline runs: a bracket over the rows of one block. */
export interface RowHead {
  readonly kind: 'plain' | 'every' | 'instance'
  readonly name: string
  readonly bracket: 'none' | 'start' | 'in' | 'end' | 'one'
  readonly isRepeated: boolean
  /** The first row of a block of several: the band that its box folds. */
  readonly block: string | null
  /** It is folded away. */
  readonly isHidden: boolean
}

/** Said outright, since the tables are only how the grid is drawn. */
const gridRow = { role: 'row' }
const rowHeader = { role: 'rowheader' }

interface DesignRowProps {
  readonly row: RowPlan
  readonly faces: readonly CellFace[]
  readonly kind: RowHead['kind']
  readonly name: string
  readonly bracket: RowHead['bracket']
  readonly isRepeated: boolean
  readonly block: string | null
  readonly isHidden: boolean
}

/** One row of the canvas, with its header. Drawn anew only where something in it changed. */
export const DesignRow = memo(function DesignRow({
  row,
  faces,
  kind,
  name,
  bracket,
  isRepeated,
  block,
  isHidden,
}: DesignRowProps) {
  return (
    <tr
      className={`d-row d-row-${kind}${isHidden ? ' d-row-hidden' : ''}`}
      {...gridRow}
      {...(row.height === null ? {} : { style: { height: `calc(var(--d-mm) * ${row.height})` } })}
    >
      <th
        className={bracket === 'none' ? 'd-row-head' : 'd-row-head d-in-block'}
        data-edge={kind === 'plain' && !row.isHead ? '' : undefined}
        {...rowHeader}
        aria-label={headWords(kind, name)}
      >
        {bracket !== 'none' && (
          <span className={`d-bracket d-bracket-${bracket}${isRepeated ? ' d-bracket-repeated' : ''}`} />
        )}
        {block !== null && <FoldBox band={block} />}
        <span className="d-row-name">{kind === 'every' ? say('canvas.every') : name}</span>
      </th>
      {row.parts.map((part, at) => {
        const face = faces[at]
        return (
          face && <DesignCell key={part.cell.column} part={part} face={face} isEvery={kind === 'every'} />
        )
      })}
    </tr>
  )
})

function headWords(kind: RowHead['kind'], name: string): string {
  if (kind === 'every') return say('canvas.every_row')
  return kind === 'instance' ? say('canvas.instance') : say('canvas.row', { name })
}

/** The box at the head of a bracket: a press leaves the first row of the block, another brings back the rest. */
function FoldBox({ band }: { readonly band: string }) {
  const canvas = useCanvas()
  const isFolded = useCanvasState((state) => state.folded.has(band))
  return (
    <button
      type="button"
      className="d-fold"
      tabIndex={-1}
      aria-label={say(isFolded ? 'canvas.unfold' : 'canvas.fold')}
      aria-expanded={!isFolded}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => canvas.fold(band, !isFolded)}
    >
      {isFolded ? '+' : '−'}
    </button>
  )
}
