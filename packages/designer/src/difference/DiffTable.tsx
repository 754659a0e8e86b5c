import type { GridCell } from '@tianbao/sheet'
import { cellKey } from '@tianbao/sheet-react'
import { memo, useMemo } from 'react'
import { faceWords } from '../canvas/drawing/cell-face.ts'
import type { Drawing } from '../canvas/drawing/draw-design.ts'
import { type FittedCell, fitColumns } from '../canvas/drawing/fit-columns.ts'
import { FaceWords } from '../canvas/FaceWords.tsx'
import type { CellMark } from './cell-marks.ts'

interface DiffTableProps {
  readonly drawing: Drawing
  readonly marks: ReadonlyMap<GridCell, CellMark<string>>
  /** Only what bears this mark is coloured; null: all. */
  readonly only: string | null
  readonly label: string
  /** The character of a mark, and what it is called; left out: marks bear none. */
  wordsFor?(mark: string): { readonly sign: string; readonly title: string } | null
  /** It stands in half of the width: labels get room, and fields are drawn as what is to be filled, without words. */
  readonly isHalf?: boolean
}

/** An official table as it is, with what changed in it marked: a bar, a tint and a character. */
export const DiffTable = memo(function DiffTable({
  drawing,
  marks,
  only,
  label,
  wordsFor = noWords,
  isHalf = false,
}: DiffTableProps) {
  const { grid } = drawing
  const rows = useMemo(() => {
    const byRow = grid.rows.map((): GridCell[] => [])
    for (const cell of grid.cells) byRow[cell.row]?.push(cell)
    return byRow
  }, [grid])
  const widths = useMemo(() => {
    const own = grid.columns.map(({ width }) => width)
    return isHalf ? fitColumns(own, labelsOf(drawing), half) : own
  }, [grid, drawing, isHalf])
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    <table className={isHalf ? 'd-diff-table d-diff-half' : 'd-diff-table'} aria-label={label}>
      <colgroup>
        {grid.columns.map(({ id }, at) => (
          <col key={id} style={{ width: `${(100 * (widths[at] ?? 0)) / total}%` }} />
        ))}
      </colgroup>
      <tbody>
        {grid.rows.map((row, at) => (
          <tr key={`${row.band}/${row.key}`} data-row={row.address ?? `${row.band}/${row.key}`}>
            {(rows[at] ?? []).map((cell) => (
              <DiffCell
                key={cellKey(cell)}
                cell={cell}
                drawing={drawing}
                mark={marks.get(cell)}
                only={only}
                wordsFor={wordsFor}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})

interface DiffCellProps {
  readonly cell: GridCell
  readonly drawing: Drawing
  readonly mark: CellMark<string> | undefined
  readonly only: string | null
  readonly wordsFor: NonNullable<DiffTableProps['wordsFor']>
}

const noWords = () => null

/** The width of half a comparison, in pixels, on the narrowest screen that shows one. */
const half = 440

/** The cells whose words are printed: fields may be as narrow as one likes. */
function labelsOf({ grid, faces }: Drawing): readonly FittedCell[] {
  return grid.cells.flatMap((cell) => {
    const face = faces.get(cell)
    const isPrinted = face !== undefined && (face.tone === 'label' || face.pieces.length > 1)
    return isPrinted ? [{ ...cell, words: faceWords(face), isHead: cell.kind === 'head' }] : []
  })
}

function DiffCell({ cell, drawing, mark, only, wordsFor }: DiffCellProps) {
  const face = drawing.faces.get(cell)
  const shown = mark !== undefined && (only === null || only === mark.class) ? mark : undefined
  const names = ['d-diff-cell', `d-is-${face?.tone ?? 'empty'}`]
  if (face !== undefined && face.pieces.length > 1) names.push('d-mixed')
  if (shown) names.push(`d-class-${shown.class}`)
  const words = shown?.isFirst ? wordsFor(shown.class) : null
  const isHead =
    cell.kind === 'head' || cell.kind === 'label' || cell.kind === 'side' || cell.kind === 'level'
  const Cell = isHead ? 'th' : 'td'
  return (
    <Cell
      className={names.join(' ')}
      data-part={cell.from.part}
      {...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {})}
      {...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {})}
    >
      {face && <FaceWords face={face} />}
      {words && (
        <abbr className="d-class-mark" title={words.title}>
          {words.sign}
        </abbr>
      )}
    </Cell>
  )
}
