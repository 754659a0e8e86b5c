import type { Address } from '@tianbao/edit'
import { placeWords } from '@tianbao/sheet-react'
import type { FillPage } from '../page/fill-page.ts'

/** Where a cell is, in words: 支出构成　合计　2023年. */
export function placeLabel(page: FillPage, address: Address): string {
  const cell = page.sheet?.lookup().showing(address)[0]
  const words = cell && page.sheet ? placeWords(page.sheet.headings(cell)) : ''
  return words === '' ? fieldTitle(page, address) : words
}

/** The name of the row that a cell is in, or of the cell where the row has none: 人员类项目支出. */
export function rowLabel(page: FillPage, address: Address): string {
  const cell = page.sheet?.lookup().showing(address)[0]
  const row = cell && page.sheet ? page.sheet.headings(cell).rows.at(-1) : undefined
  return row ?? fieldTitle(page, address)
}

function fieldTitle(page: FillPage, address: Address): string {
  return page.form.template.fields[address.replace(/#[^.#]+/g, '.*')]?.title ?? address
}

/** Several cells under one another bear the names of their rows; cells of one row those of their columns. */
export function distinguishing(page: FillPage, addresses: readonly Address[]): (address: Address) => string {
  const rows = new Set(addresses.map((address) => rowLabel(page, address)))
  return rows.size === addresses.length
    ? (address) => rowLabel(page, address)
    : (address) => placeLabel(page, address)
}
