import type { Form } from '@tianbao/form'
import type { Grid } from '@tianbao/sheet'
import { type AddedRows, noAddedRows } from '@tianbao/sheet-react'
import type { SubtotalRows } from './subtotal-rows.ts'
import { scoresAnything } from './use-scores.ts'

/** The subtotals of a form's table, fetched once the table is there: without them one can type. */
export interface LaterSubtotals {
  in(grid: Grid): AddedRows
  close(): void
}

/** `changed` hears when they come, and when other levels have one. */
export function laterSubtotals(form: Form, changed: () => void): LaterSubtotals {
  let subtotals: SubtotalRows | null = null
  let stop: () => void = () => undefined
  let isClosed = false
  const begin = ({ createSubtotalRows }: typeof import('./subtotal-rows.ts')) => {
    if (isClosed) return
    subtotals = createSubtotalRows(form)
    stop = subtotals.subscribe(changed)
    changed()
  }
  // Without a network they may not be had, and the table goes on without them.
  if (scoresAnything(form.template)) import('./subtotal-rows.ts').then(begin, () => undefined)
  return {
    in: (grid) => subtotals?.in(grid) ?? noAddedRows,
    close() {
      isClosed = true
      stop()
    },
  }
}
