import { type Address, equalJson, type Json, type JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { below, rowAddress } from './address-parts.ts'
import { type KnownPlace, mapProperties, unknownPlace } from './known-place.ts'
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
 * Nothing else is touched: what does not fit the schema stays, and is found. What needs no change is shared with `data`.
 */
export function openDocument(setting: Setting, data: JsonObject, mintId: () => string): Opened {
  const findings: Finding[] = []

  const openRow = (row: JsonObject, place: KnownPlace, list: Address, taken: Set<string>): JsonObject => {
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
    const named = row.id === id ? row : { ...row, id }
    const opened = openObject(named, place, rowAddress(list, id))
    const says = prescribedFor(setting, list, id)
    if (!says.some(([column, fixed]) => equalJson(own(opened, column), fixed))) return opened
    const isSaid = (column: string, value: Json) =>
      says.some(([name, fixed]) => name === column && equalJson(value, fixed))
    return Object.fromEntries(Object.entries(opened).filter(([column, value]) => !isSaid(column, value)))
  }

  const openRows = (rows: readonly Json[], place: KnownPlace, list: Address): Json => {
    const taken = new Set<string>()
    const opened = rows.map((row) => (isObject(row) ? openRow(row, place, list, taken) : row))
    return opened.every((row, i) => row === rows[i]) ? (rows as Json) : opened
  }

  const openObject = (object: JsonObject, known: KnownPlace, address: Address): JsonObject =>
    mapProperties(object, known, (value, place, name) => {
      if (name.startsWith('$')) return undefined
      if (place.field) return isBlank(value) ? undefined : settle(setting, place.field, value)
      if (place.row && Array.isArray(value)) return openRows(value, place.row, below(address, name))
      const isGroup = place !== unknownPlace && isObject(value)
      return isGroup ? openObject(value, place, below(address, name)) : value
    })

  return { document: openObject(data, setting.known(''), ''), findings }
}

/** Empty is absent: a text of nothing in a cell, as other programs write it. */
function isBlank(value: Json): boolean {
  return typeof value === 'string' && value.trim() === ''
}

/** What the catalog prescribes for a row: columns with their values. */
function prescribedFor(setting: Setting, list: Address, id: string): readonly (readonly [string, Json])[] {
  const index = setting.catalogOf(list)
  if (!index?.node(id)?.isIndicator) return []
  return index.catalog.fixed.flatMap((column) => {
    const fixed = setting.fixed(list, id, column)
    return fixed === undefined ? [] : [[column, fixed] as const]
  })
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
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
