import { type Address, patternOf } from '@tianbao/edit'
import { placeWords } from '@tianbao/sheet-react'
import type { FillPage } from '../page/fill-page-types.ts'

/** Where a cell is, in words: 支出构成　合计　2023年. */
export function placeLabel(page: FillPage, address: Address): string {
  const headings = headingsAt(page, address)
  const words = headings ? placeWords(headings) : ''
  return words === '' ? fieldTitle(page, address) : words
}

/** The name of the row that a cell is in, or of the cell where the row has none: 人员类项目支出. */
export function rowLabel(page: FillPage, address: Address): string {
  return headingsAt(page, address)?.rows.at(-1) ?? fieldTitle(page, address)
}

function fieldTitle(page: FillPage, address: Address): string {
  return page.form.template.fields[patternOf(address)]?.title ?? address
}

/**
 * The shortest names that tell cells apart: those of their rows, of their columns, of the block and the column, or
 * everything that the table says of them.
 */
export function distinguishing(page: FillPage, addresses: readonly Address[]): (address: Address) => string {
  const all = [...new Set(addresses)]
  const ways = [rowLabel, columnLabel, blockLabel]
  const way = ways.find((one) => new Set(all.map((address) => one(page, address))).size === all.length)
  return (address) => (way ?? placeLabel)(page, address)
}

function columnLabel(page: FillPage, address: Address): string {
  return headingsAt(page, address)?.columns.at(-1) ?? fieldTitle(page, address)
}

function blockLabel(page: FillPage, address: Address): string {
  const side = headingsAt(page, address)?.side ?? ''
  return [side, columnLabel(page, address)].filter((word) => word !== '').join('　')
}

function headingsAt(page: FillPage, address: Address) {
  const cell = page.sheet?.lookup().showing(address)[0]
  return cell && page.sheet ? page.sheet.headings(cell) : null
}
