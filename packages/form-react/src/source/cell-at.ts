import type { Address } from '@tianbao/edit'
import type { FieldContext } from '@tianbao/fields'
import { type CellState, type Form, patternOf } from '@tianbao/form'

/** The cell at an address; null where the template has no such field. */
export function cellAt(form: Form, address: Address): CellState | null {
  return Object.hasOwn(form.template.fields, patternOf(address)) ? form.cell(address) : null
}

/** What a cell's kind must know to read and show it. */
export function contextOf(form: Form, cell: CellState): FieldContext {
  const { currency, year } = form.template
  return { ...currency, year, decimals: cell.field.decimals ?? currency.decimals, schema: cell.field.schema }
}
