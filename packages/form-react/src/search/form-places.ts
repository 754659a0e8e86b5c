import type { Address } from '@tianbao/edit'
import type { FillPage } from '../page/fill-page.ts'
import type { Sought } from './search-words.ts'

/** A cell that can be gone to. */
export interface FormPlace extends Sought {
  readonly address: Address
}

/** Every cell that one can stand in, as the form reads: the table's, then those that stand elsewhere. */
export function* formPlaces(page: FillPage): Generator<FormPlace> {
  const { form, sheet } = page
  if (sheet) {
    for (const cell of sheet.plan().grid.cells) {
      const [address] = cell.addresses
      if (cell.address === null || address === undefined || form.cell(address).origin === 'fixed') continue
      const { side, rows, columns } = sheet.headings(cell)
      const names = [side, ...rows, ...columns].filter((name) => name !== '')
      yield { address, names, text: form.cell(address).text }
    }
  }
  for (const field of Object.values(form.template.fields)) {
    if (field.list !== null || page.isShown(field.pattern)) continue
    yield { address: field.pattern, names: [field.title], text: form.cell(field.pattern).text }
  }
}
