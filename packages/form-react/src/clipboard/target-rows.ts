import type { Form } from '@tianbao/form'
import type { Grid } from '@tianbao/sheet'
import { roomIn } from '../page/row-acts.ts'
import type { NewRows } from './landing.ts'

/** Where a block's rows lie: rows of the grid, then rows that do not exist yet. */
export interface TargetRows {
  /** Positions in the grid, top to bottom. */
  readonly rows: readonly number[]
  /** Rows that come; null where none do. Their cells are like those of the last row above them. */
  readonly newRows: NewRows | null
  /** The rows end because no more are allowed, not because the table ends. */
  readonly isFull: boolean
}

/**
 * The rows under a block of so many. It runs down the table as it is drawn; begun in a row that people added, it stays
 * with the rows of that node, and rows come as far as the node takes them. `isBound`: it fills what is selected, and no
 * row comes.
 */
export function targetRows(
  form: Form,
  grid: Grid,
  from: number,
  count: number,
  isBound: boolean,
): TargetRows {
  const zone = isBound ? null : zoneAt(form, grid, from)
  const rows: number[] = []
  let slots = 0
  for (let row = from; row < grid.rows.length && rows.length < count; row += 1) {
    if (zone) {
      const own = zoneAt(form, grid, row)
      if (own?.list !== zone.list || own.node !== zone.node) break
      if (!own.isInData) slots += 1
    }
    rows.push(row)
  }
  const missing = count - rows.length
  if (!zone || missing === 0) return { rows, newRows: null, isFull: false }
  const room = Math.max(0, (roomIn(form, zone.list, zone.node)?.left ?? 0) - slots)
  const coming = Math.min(room, missing)
  return {
    rows,
    newRows:
      coming === 0 ? null : { list: zone.list, under: zone.node, count: coming, behind: rows.at(-1) ?? from },
    isFull: coming < missing,
  }
}

/** The node that a row of the grid may grow under; null where its rows are the template's. */
function zoneAt(form: Form, grid: Grid, row: number) {
  const address = grid.rows[row]?.address
  const state = address === undefined ? null : form.row(address)
  if (!state || state.isFixed) return null
  const { list, under, isInData } = state
  return { list, node: under, isInData }
}
