import { type Cell, type GridBand, place, type Sheet, skeletonShape } from '@tianbao/sheet'
import { fieldsIn } from './spot.ts'

/** A cell as drawn, with the rows that it covers in its band; `cell` is undefined for an empty place. */
export interface Drawn {
  readonly cell: Cell | undefined
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly column: string
}

/** The cells of a grid band as they are drawn, empty places too. */
export function drawnCells(sheet: Sheet, band: GridBand): readonly Drawn[] {
  const grid = place(sheet, skeletonShape(sheet))
  const first = grid.rows.findIndex((row) => row.band === band.id || row.band.endsWith(`/${band.id}`))
  const cells = new Map(band.cells.map((cell) => [cell.id, cell]))
  return grid.cells.flatMap((cell) => {
    const { part } = cell.from
    if (part !== band.id && !part.startsWith(`${band.id}#`)) return []
    return {
      cell: cells.get(part.slice(band.id.length + 1)),
      top: cell.row - first,
      bottom: cell.row - first + cell.rowSpan,
      left: cell.column,
      right: cell.column + cell.columnSpan,
      column: sheet.columns[cell.column]?.id ?? '',
    }
  })
}

/**
 * The first of the rows right above that are nothing but labels and end there: the head. Squared paper that says nothing
 * above what says nothing is no matter.
 */
export function headStart(drawn: readonly Drawn[], at: number): number {
  const own = drawn.filter(({ top, bottom }) => top <= at && at < bottom)
  const isIdle = ({ left, right, cell }: Drawn) =>
    (cell?.text ?? '') === '' &&
    own.every((below) => below.right <= left || right <= below.left || (below.cell?.text ?? '') === '')
  let from = at
  for (let row = at - 1; row >= 0; row -= 1) {
    const cells = drawn.filter(({ top, bottom }) => top <= row && row < bottom)
    const worded = cells.filter((one) => !isIdle(one))
    const isHead = worded.every(
      ({ cell, bottom }) =>
        bottom <= at && (cell?.text ?? '') !== '' && fieldsIn(cell?.text ?? '').length === 0,
    )
    // One label over the whole width is a heading of its own.
    if (!isHead || worded.length < 2) break
    from = Math.min(row, ...cells.map(({ top }) => top))
    row = from
  }
  return from
}

/**
 * A label at the left edge that stands beside a row and further ones, as official tables have it: the heads over the row,
 * and perhaps a total under it. Null where there is none.
 */
export function sideBeside(drawn: readonly Drawn[], at: number): Drawn | null {
  const found = drawn.find(
    ({ left, top, bottom, cell }) =>
      left === 0 &&
      top <= at &&
      at < bottom &&
      bottom - top > 1 &&
      (cell?.text ?? '') !== '' &&
      fieldsIn(cell?.text ?? '').length === 0,
  )
  return found ?? null
}
