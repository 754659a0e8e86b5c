import { type Address, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { type Form, patternOf, rowAddress, rowOf } from '@tianbao/form'

/** Finds in last year's data what stands at an address of this year's form, and where. */
export type AtLast = (address: Address) => { readonly at: Address; readonly value: Json | undefined }

/**
 * Rows that the template prescribes bear the same id every year; a free row has its forerunner in the row that bears
 * its name under the same node, if just one does.
 */
export function createAtLast(form: Form, last: JsonObject): AtLast {
  const lists = new Map<Address, ReadonlyMap<string, string | null>>()

  const namesakes = (list: Address, column: string): ReadonlyMap<string, string | null> => {
    const known = lists.get(list)
    if (known) return known
    const found = new Map<string, string | null>()
    const rows = resolve(last, list)
    for (const row of Array.isArray(rows) ? rows : []) {
      if (!isObject(row) || typeof row.id !== 'string') continue
      const key = keyOf(row.under, row[column])
      if (key !== null) found.set(key, found.has(key) ? null : row.id)
    }
    lists.set(list, found)
    return found
  }

  return (address) => {
    const found = (at: Address) => ({ at, value: resolve(last, at) })
    const row = rowOf(address)
    const state = row === null ? null : form.row(row)
    if (row === null || !state || resolve(last, row) !== undefined) return found(address)
    const column = nameColumn(form, state.list)
    const own = isNamed(form, `${row}.${column}`) ? form.cell(`${row}.${column}`).value : undefined
    const key = keyOf(state.under ?? undefined, own)
    const id = key === null ? null : namesakes(state.list, column).get(key)
    return found(id == null ? address : rowAddress(state.list, id) + address.slice(row.length))
  }
}

/** What names the rows of a list: what its catalog prescribes first, else the property called so. */
function nameColumn({ template }: Form, list: Address): string {
  const catalog = template.lists[patternOf(list)]?.catalog
  return (catalog ? template.catalogs[catalog]?.fixed[0] : undefined) ?? 'name'
}

function isNamed({ template }: Form, address: Address): boolean {
  return Object.hasOwn(template.fields, patternOf(address))
}

function keyOf(under: Json | undefined, name: Json | undefined): string | null {
  if (typeof name !== 'string' || name.trim() === '') return null
  return `${typeof under === 'string' ? under : ''}\n${name.normalize('NFKC').replace(/\s/g, '')}`
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
