import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { Grid, GridCell } from '@tianbao/sheet'
import type { GridLookup } from '@tianbao/sheet-react'

/** What lies at a place of the grid, for a text that is to land there. */
export type TargetCell =
  | { readonly is: 'value'; readonly address: Address; readonly cell: GridCell }
  /** Printed words, values among words, or nothing. */
  | { readonly is: 'printed'; readonly words: string }
  /** A place that a cell covers which begins above or at its left. */
  | { readonly is: 'covered'; readonly words: string }
  | { readonly is: 'nothing' }

/** A cell of equal values that were merged has a value for each of its rows: each row takes its own. */
export function targetCell(
  form: Form,
  grid: Grid,
  lookup: GridLookup,
  row: number,
  column: number,
): TargetCell {
  const cell = lookup.at(row, column)
  if (!cell) return { is: 'nothing' }
  const address = valueAt(form, grid, cell, row)
  if (cell.column !== column || (cell.row !== row && address === null)) {
    return { is: 'covered', words: form.words(cell) }
  }
  if (address === null)
    return cell.row === row ? { is: 'printed', words: form.words(cell) } : { is: 'nothing' }
  return { is: 'value', address, cell }
}

/** The one value that a cell shows in a row; null for printed words and for values among words. */
function valueAt(form: Form, grid: Grid, cell: GridCell, row: number): Address | null {
  if (cell.address === null || cell.kind === 'empty') return null
  const pieces = form.pieces(cell)
  const [only] = pieces
  if (pieces.length !== 1 || !only || !('address' in only)) return null
  if (form.cell(only.address).origin === 'fixed') return null
  if (cell.addresses.length < 2) return cell.row === row ? only.address : null
  const own = grid.rows[row]?.address
  return cell.addresses.find((address) => own !== undefined && address.startsWith(`${own}.`)) ?? null
}
