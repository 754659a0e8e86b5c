import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { Grid, GridWithout } from '@tianbao/sheet'
import type { AddedRow, AddedRows } from '@tianbao/sheet-react'
import { createFoldedRows } from './folded-rows.ts'
import { createSubtotalRows } from './subtotal-rows.ts'

/** What the table of a form that scores shows otherwise than the form has it: subtotals, and rows folded away. */
export interface ScoredRows {
  /** The form's grid as it is shown; the same object until either is another. */
  shown(grid: Grid): GridWithout
  /** Rows between those that are shown. */
  added(grid: Grid): AddedRows
  /** Opens what an address is folded away in. */
  reveal(address: Address): boolean
  /** Other rows are shown than before. Returns the way out. */
  subscribe(listener: () => void): () => void
}

export function createScoredRows(form: Form): ScoredRows {
  const subtotals = createSubtotalRows(form)
  const folds = createFoldedRows(form)
  let last: { readonly sums: AddedRows; readonly lines: AddedRows; readonly both: AddedRows } | null = null
  return {
    shown: (grid) => folds.in(grid).shown,
    added(grid) {
      const { shown, lines } = folds.in(grid)
      const sums = subtotals.in(shown.grid)
      if (last?.sums !== sums || last.lines !== lines) last = { sums, lines, both: together(sums, lines) }
      return last.both
    },
    reveal: folds.reveal,
    subscribe(listener) {
      const stops = [subtotals.subscribe(listener), folds.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function together(sums: AddedRows, lines: AddedRows): AddedRows {
  const both = new Map<number, readonly AddedRow[]>(sums)
  for (const [position, rows] of lines) both.set(position, [...(sums.get(position) ?? []), ...rows])
  return both
}
