import { type Address, formatAddress, parseAddress } from '@tianbao/edit'
import { type Form, patternOf } from '@tianbao/form'

/** Between the parts of a place, as in print. */
const gap = '\u3000'

/** Where an address is, as people say it: 支出构成　合计　2023年; a row by its name, else by its position. */
export function placeInWords(form: Form, address: Address): string {
  const { titles } = form.template
  const steps = parseAddress(address)
  const parts = steps.map((step, i) => {
    const at = formatAddress(steps.slice(0, i + 1))
    return 'id' in step ? rowInWords(form, at, step.id) : (own(titles, patternOf(at)) ?? step.name)
  })
  return parts.filter((part) => part !== '').join(gap)
}

/** The names that say what a row is about, the best first. */
const nameColumns = ['name', 'title', 'text']

function rowInWords(form: Form, row: Address, id: string): string {
  const column = nameColumns.find((name) => Object.hasOwn(form.template.fields, patternOf(`${row}.${name}`)))
  const name = column ? form.cell(`${row}.${column}`).text : ''
  return name || id
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
