import type { Address } from '@tianbao/edit'
import type { FillPage } from '../page/fill-page-types.ts'
import type { Sought } from './search-words.ts'

/** A cell that can be gone to. */
export interface FormPlace extends Sought {
  readonly address: Address
  /** Its row and its column, and what both are in. */
  readonly inner: string
  readonly outer: string
}

/** Every cell that one can stand in, as the form reads: the table's, then those that stand elsewhere. */
export function* formPlaces(page: FillPage): Generator<FormPlace> {
  const { form, sheet } = page
  if (sheet) {
    for (const cell of sheet.plan().grid.cells) {
      const [address] = cell.addresses
      if (cell.address === null || address === undefined || form.cell(address).origin === 'fixed') continue
      const { side, rows, columns } = sheet.headings(cell)
      yield {
        address,
        names: [side, ...rows, ...columns].filter((name) => name !== ''),
        inner: [...rows.slice(-1), ...columns.slice(-1)].join('　'),
        outer: rows.length > 1 ? (rows[0] ?? '') : side,
        text: form.cell(address).text,
      }
    }
  }
  for (const { list, pattern, title } of Object.values(form.template.fields)) {
    if (list !== null || page.isShown(pattern)) continue
    yield { address: pattern, names: [title], inner: title, outer: '', text: form.cell(pattern).text }
  }
}
