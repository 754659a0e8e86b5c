import { type CellPart, cellKey, lookClasses } from '@tianbao/sheet-react'
import { memo } from 'react'
import type { CellFace } from './drawing/cell-face.ts'
import { FaceWords } from './FaceWords.tsx'

interface DesignCellProps {
  readonly part: CellPart
  readonly face: CellFace
  /** The row stands for every row of a list. */
  readonly isEvery: boolean
}

/** One cell of the canvas. What is selected lies over it, so that selecting draws no cell anew. */
export const DesignCell = memo(function DesignCell({ part, face, isEvery }: DesignCellProps) {
  const { cell } = part
  const names = [
    'd-cell',
    `d-is-${face.tone}`,
    `d-to-${alignOf(cell.kind, face)}`,
    ...lookClasses(face.look, 'd-'),
  ]
  if (isEvery) names.push('d-is-every')
  if (face.pieces.length > 1) names.push('d-mixed')
  if (part.goesOn) names.push('d-goes-on')
  if (face.look.vertical || (part.rowSpan > 2 && cell.columnSpan === 1)) names.push('d-tall')
  const role = cell.kind === 'head' ? 'columnheader' : face.tone === 'label' ? 'rowheader' : 'gridcell'
  return (
    <td
      role={role}
      className={names.join(' ')}
      data-cell={cellKey(cell)}
      aria-colindex={cell.column + 1}
      {...(part.rowSpan > 1 ? { rowSpan: part.rowSpan } : {})}
      {...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {})}
      {...(face.look.indent ? { style: { textIndent: `${face.look.indent}em` } } : {})}
    >
      {part.isWorded && (
        <span className="d-words">
          <FaceWords face={face} />
        </span>
      )}
    </td>
  )
})

function alignOf(kind: string, { look, tone }: CellFace): string {
  if (look.align) return look.align
  return tone === 'label' || tone === 'instance' || kind === 'head' ? 'centre' : 'left'
}
