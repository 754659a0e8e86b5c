import type { Address } from '@tianbao/edit'
import { patternOf, rowOf, splitRow } from './address-parts.ts'
import type { Cells } from './cells.ts'
import type { CheckSource } from './check.ts'
import { effectiveCell } from './effective.ts'
import type { Engine } from './engine.ts'
import { quote } from './quote.ts'
import type { Reader } from './reader.ts'
import { isFilled } from './rows.ts'
import type { Setting } from './setting.ts'
import type { Slots } from './slots.ts'
import type { View } from './view.ts'

/** The names of columns that people know a row by, in order of preference. */
const NAME_COLUMNS = ['name', 'title', 'text']

/** What turning results into findings asks of a form, answered from the form as it stands. */
export function createCheckSource(
  setting: Setting,
  reader: Reader,
  slots: Slots,
  engine: Engine,
  cells: Cells,
  view: View,
): CheckSource {
  const { compiled } = setting

  const parentOf = (address: Address): Address => address.slice(0, Math.max(0, address.lastIndexOf('.')))

  const rowName = (row: Address): string => {
    if (rowOf(row) === null) return compiled.titles[patternOf(row)] ?? ''
    const { list, id } = splitRow(row)
    for (const column of NAME_COLUMNS) {
      const text = setting.field(`${row}.${column}`) ? cells.text(`${row}.${column}`) : ''
      if (text !== '') return quote(text)
    }
    const under = reader.row(engine.document, row)?.under ?? slots.find(list, id)?.under
    return setting.place(list, id, under)?.indicator?.name ?? ''
  }

  return {
    cells: view.cells,
    value: cells.value,
    typed: (address) => effectiveCell(setting, address, cells.typed(address)),
    isFilled: (address) => isFilled(effectiveCell(setting, address, cells.value(address))),
    isHidden: cells.isHidden,
    rowName,
    title: (address) => {
      const field = setting.field(address)
      return field?.title ?? compiled.titles[patternOf(address)] ?? ''
    },
    year: (address) => {
      const year = setting.field(address)?.year
      return year === null || year === undefined ? null : compiled.year + year
    },
    groupTitle: (address) => {
      const parent = parentOf(address)
      const isInGroup = rowOf(address) === null && compiled.groups[parentOf(parent)] !== undefined
      return compiled.titles[patternOf(isInGroup ? parentOf(parent) : parent)] ?? ''
    },
    decimals: (address) => setting.field(address)?.decimals ?? null,
  }
}
