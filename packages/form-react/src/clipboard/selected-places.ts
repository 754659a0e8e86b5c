import { type Rect, rectOf, type SheetState } from '@tianbao/sheet-react'
import { columnsIn } from './target-columns.ts'

/** All that is selected; of one cell its first place, unless each of its rows has a value of its own. */
export function landingPlace(sheet: SheetState): Rect | null {
  const range = sheet.range()
  const spot = sheet.spot()
  if (range || !spot) return range
  const whole = rectOf(spot.cell)
  const isOfRows = spot.cell.addresses.length > 1 && spot.cell.addresses.length === spot.cell.rowSpan
  return isOfRows ? whole : { ...whole, rowEnd: whole.row + 1, columnEnd: whole.column + 1 }
}

/** The first row or column of what is selected, and what it fills; of one cell, the cell before it. */
export function firstOf(
  sheet: SheetState,
  selected: Rect,
  way: 'down' | 'right',
): { readonly source: Rect; readonly over: Rect } | null {
  const first = sheet.lookup().at(selected.row, selected.column)
  if (!first) return null
  if (way === 'down') {
    const end = first.row + first.rowSpan
    if (end < selected.rowEnd)
      return { source: { ...selected, rowEnd: end }, over: { ...selected, row: end } }
    const above = sheet.lookup().at(selected.row - 1, selected.column)
    return above ? { source: { ...selected, row: above.row, rowEnd: selected.row }, over: selected } : null
  }
  const [, second] = columnsIn(sheet.lookup(), selected)
  if (second === undefined) return null
  return { source: { ...selected, columnEnd: second }, over: { ...selected, column: second } }
}

/** What lies around a rectangle in a larger one: above, below, at its left and right. */
export function restOf(from: Rect, over: Rect): readonly Rect[] {
  const rest: Rect[] = []
  if (over.row < from.row) rest.push({ ...over, rowEnd: from.row })
  if (over.rowEnd > from.rowEnd) rest.push({ ...over, row: from.rowEnd })
  if (over.column < from.column) rest.push({ ...over, columnEnd: from.column })
  if (over.columnEnd > from.columnEnd) rest.push({ ...over, column: from.columnEnd })
  return rest
}
