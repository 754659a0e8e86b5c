import type { Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfSheet } from './fresh-id.ts'
import { type Outcome, type Refused, refuse } from './outcome.ts'

/** Least and greatest width of a grid column, in millimetres. */
export const columnWidths = { least: 2, greatest: 400 } as const

/**
 * Puts a grid column behind another (null: first). One edit: what crosses the place grows over it, what begins right
 * of it stays where it is. Width in millimetres; default: its neighbour's.
 */
export function insertColumn(
  sheet: Sheet,
  spec: { readonly after: string | null; readonly width?: number; readonly id?: string },
): Outcome {
  const position = sheet.columns.findIndex(({ id }) => id === spec.after) + 1
  if (spec.after !== null && position === 0) return refuse('no_column', { column: spec.after })
  const width = spec.width ?? sheet.columns[Math.max(0, position - 1)]?.width ?? 20
  if (!isWidth(width)) return refuse('bad_size', { size: width, ...columnWidths })
  const id = spec.id ?? freshId(idsOfSheet(sheet), 'c')
  return changeSheet(sheet, { ...sheet, columns: sheet.columns.toSpliced(position, 0, { id, width }) })
}

/**
 * Sets a grid column's width in millimetres. `shared`: the next column gives what this one takes, so that the table
 * stays as wide as it is.
 */
export function resizeColumn(
  sheet: Sheet,
  spec: { readonly column: string; readonly width: number; readonly shared?: boolean },
): Outcome {
  const position = sheet.columns.findIndex(({ id }) => id === spec.column)
  const column = sheet.columns[position]
  if (column === undefined) return refuse('no_column', { column: spec.column })
  const next = spec.shared === true ? sheet.columns[position + 1] : undefined
  const rest = next === undefined ? null : round(next.width + column.width - spec.width)
  const bad = [spec.width, rest ?? spec.width].find((width) => !isWidth(width))
  if (bad !== undefined) return refuse('bad_size', { size: bad, ...columnWidths })
  return changeSheet(sheet, {
    ...sheet,
    columns: sheet.columns.map((each, index) => {
      if (index === position) return { ...each, width: spec.width }
      return rest !== null && index === position + 1 ? { ...each, width: rest } : each
    }),
  })
}

/** Splits a grid column's width with a new one behind it, so that a table column can have one of its own. */
export function halveColumn(
  sheet: Sheet,
  position: number,
): { readonly sheet: Sheet; readonly id: string } | Refused {
  const column = sheet.columns[position]
  if (column === undefined) throw new Error(`The sheet has no grid column at position ${position}.`)
  const width = round(column.width / 2)
  if (!isWidth(width)) return refuse('bad_size', { size: width, ...columnWidths })
  const id = freshId(idsOfSheet(sheet), 'c')
  const halves = [
    { ...column, width: round(column.width - width) },
    { id, width },
  ]
  return { sheet: { ...sheet, columns: sheet.columns.toSpliced(position, 1, ...halves) }, id }
}

function isWidth(width: number): boolean {
  return width >= columnWidths.least && width <= columnWidths.greatest
}

/** Widths are kept to a tenth of a millimetre. */
function round(width: number): number {
  return Math.round(width * 10) / 10
}
