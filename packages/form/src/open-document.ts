import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { below, patternOf, rowAddress } from './address-parts.ts'
import { quote } from './quote.ts'
import { isObject } from './rows.ts'
import { type Setting, settle } from './setting.ts'

/** A document ready to be filled, and what was mended or found while opening it. */
export interface Opened {
  readonly document: JsonObject
  readonly findings: readonly Finding[]
}

/**
 * A new document: the default values of the schema, and the rows that the catalogs prescribe with their defaults.
 */
export function newDocument(setting: Setting): JsonObject {
  const { compiled } = setting
  const document: Record<string, Json> = {}
  for (const field of Object.values(compiled.fields)) {
    if (field.list === null && field.schema.default !== undefined)
      put(document, field.pattern, field.schema.default)
  }
  for (const list of Object.values(compiled.lists)) {
    const index = setting.catalogOf(list.pattern)
    if (!index || list.pattern.includes('*')) continue
    const rows = index.catalog.nodes
      .filter((node) => node.isIndicator && !node.isOffered)
      .map((node) => {
        const own = Object.entries(node.defaults).filter(
          ([column]) => list.columns.includes(column) && !index.catalog.fixed.includes(column),
        )
        return { id: node.id, ...Object.fromEntries(own) }
      })
    put(document, list.pattern, rows)
  }
  return document
}

/**
 * Opens data that came from elsewhere: rows without an id get one, as do rows whose id was there before (a finding);
 * texts that a kind can read become its values, blank ones are no value; prescribed fields that say what the catalog says are dropped.
 * Nothing else is touched: what does not fit the schema stays, and is found.
 */
export function openDocument(setting: Setting, data: JsonObject, mintId: () => string): Opened {
  const findings: Finding[] = []

  const openRow = (row: JsonObject, list: Address, taken: Set<string>): JsonObject => {
    let id = typeof row.id === 'string' && row.id !== '' ? row.id : mintId()
    if (taken.has(id)) {
      const repeated = id
      id = mintId()
      findings.push({
        code: 'form.row_id_repeated',
        severity: 'error',
        addresses: [rowAddress(list, id)],
        params: { id: quote(repeated) },
      })
    }
    taken.add(id)
    const opened = openObject({ ...row, id }, rowAddress(list, id))
    const kept = Object.entries(opened).filter(([column, value]) => {
      const fixed = setting.fixed(list, id, column)
      return fixed === undefined || JSON.stringify(fixed) !== JSON.stringify(value)
    })
    return Object.fromEntries(kept)
  }

  const openValue = (value: Json, address: Address): Json => {
    const field = setting.field(address)
    if (field) return settle(setting, field, value)
    if (Array.isArray(value) && Object.hasOwn(setting.compiled.lists, patternOf(address))) {
      const taken = new Set<string>()
      return value.map((item: Json) => (isObject(item) ? openRow(item, address, taken) : item))
    }
    return isObject(value) ? openObject(value, address) : value
  }

  /** Empty is absent: a text of nothing in a cell, as other programs write it. */
  const isBlankCell = (value: Json, address: Address): boolean =>
    typeof value === 'string' && value.trim() === '' && setting.field(address) !== undefined

  const openObject = (object: JsonObject, address: Address): JsonObject => {
    const entries = Object.entries(object).filter(
      ([name, value]) => !name.startsWith('$') && !isBlankCell(value, below(address, name)),
    )
    return Object.fromEntries(entries.map(([name, value]) => [name, openValue(value, below(address, name))]))
  }

  return { document: openObject(data, ''), findings }
}

function put(target: Record<string, Json>, path: string, value: Json): void {
  const names = path.split('.')
  const last = names.pop()
  if (last === undefined) return
  let object = target
  for (const name of names) {
    const next = { ...((object[name] as JsonObject | undefined) ?? {}) } as Record<string, Json>
    object[name] = next
    object = next
  }
  object[last] = value
}
