import { type Address, formatAddress, parseAddress } from '@tianbao/edit'
import { type Form, patternOf } from '@tianbao/form'

/** Between the parts of a place, as in print. */
const gap = '\u3000'

/** Names of a place that are said, the innermost: what is further out goes without saying. */
const said = 3

/** Characters of a row's name that are said. */
const longestName = 40

/** Where an address is, as people say it: 支出构成　合计　2023年; a row by its name, else by its id. */
export function placeInWords(form: Form, address: Address): string {
  const steps = parseAddress(address)
  const parts = steps.map((step, i) => {
    const at = formatAddress(steps.slice(0, i + 1))
    return 'id' in step ? rowInWords(form, at, step.id) : titleOf(form, at, step.name)
  })
  return parts
    .filter((part) => part !== '')
    .slice(-said)
    .join(gap)
}

/** A cell that is about a year is called by it, as in the table's head. */
function titleOf({ template }: Form, at: Address, name: string): string {
  const pattern = patternOf(at)
  const year = own(template.fields, pattern)?.year ?? null
  return year === null ? (own(template.titles, pattern) ?? name) : `${template.year + year}年`
}

/** The names that say what a row is about, the best first. */
const nameColumns = ['name', 'title', 'text']

function rowInWords(form: Form, row: Address, id: string): string {
  const column = nameColumns.find((name) => Object.hasOwn(form.template.fields, patternOf(`${row}.${name}`)))
  const name = column ? form.cell(`${row}.${column}`).text : ''
  return shortened(name || id)
}

/** The beginning of a name, as much as a line of a table bears; never half a character. */
function shortened(name: string): string {
  const characters = [...name.slice(0, 2 * longestName + 2)]
  return characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : name
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
