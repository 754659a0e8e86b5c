import { type Address, equalJson, type Json, type JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Carry } from '@tianbao/template'
import { below, rowAddress, rowOf, splitRow } from './address-parts.ts'
import { quote, quoteJson } from './quote.ts'
import type { Reader } from './reader.ts'
import { isFilled, isObject, type Row, rowsIn, valueAt } from './rows.ts'
import { fixedAt, type Setting } from './setting.ts'

/** Other submissions' data in a document, by source name: what a form reads is kept with it. */
export const SOURCES = '$sources'

/** A value that a form took over, and keeps as it is. */
export interface Carried {
  readonly value: Json
  readonly source: string
}

/** What other submissions a document reads. */
export function sourcesOf(document: JsonObject): Readonly<Record<string, JsonObject>> {
  const kept = document[SOURCES]
  if (!isObject(kept)) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, JsonObject] => isObject(entry[1])),
  )
}

/** The cells that a form takes over from its sources, with their values. Cells that are empty there are not carried. */
export function carriedCells(
  setting: Setting,
  sources: Readonly<Record<string, JsonObject>>,
): ReadonlyMap<Address, Carried> {
  const cells = new Map<Address, Carried>()
  for (const { carry, source, data } of carriesOf(setting, sources)) {
    const put = (scope: JsonObject, at: Address) => {
      for (const path of carry.fields) {
        const value = valueAt(scope, nameThere(carry, path))
        const address = below(at, path)
        if (!isFilled(value) || value === undefined || !setting.field(address)) continue
        if (fixedAt(setting, address, at === '' ? null : at) === undefined)
          cells.set(address, { value, source })
      }
    }
    if (carry.each === undefined) put(data, '')
    else for (const row of rowsIn(valueAt(data, carry.each))) put(row, rowAddress(carry.each, row.id))
  }
  return cells
}

/** A document with what its sources give it: rows that it has not, and cells that are empty. */
export function withCarried(
  setting: Setting,
  document: JsonObject,
  sources: Readonly<Record<string, JsonObject>>,
): JsonObject {
  if (Object.keys(sources).length === 0) return document
  let whole: JsonObject = { ...document, [SOURCES]: sources }
  for (const { carry, data } of carriesOf(setting, sources)) {
    if (carry.each === undefined) whole = filledFrom(whole, data, carry)
    else {
      const given = rowsIn(valueAt(data, carry.each))
      whole = written(whole, carry.each, joined(rowsIn(valueAt(whole, carry.each)), given, carry))
    }
  }
  return whole
}

function* carriesOf(setting: Setting, sources: Readonly<Record<string, JsonObject>>) {
  for (const [source, { carry = [] }] of Object.entries(setting.compiled.sources)) {
    const data = sources[source]
    if (data !== undefined) for (const one of carry) yield { carry: one satisfies Carry, source, data }
  }
}

/** Own rows with what the rows of the same id give; behind them those that only the source has. */
function joined(own: readonly Row[], given: readonly Row[], carry: Carry): readonly JsonObject[] {
  const byId = new Map(given.map((row) => [row.id, row]))
  const ids = new Set(own.map(({ id }) => id))
  // Where a row hangs goes along with what it says.
  const placed = { ...carry, fields: ['under', ...carry.fields] }
  const added = given.filter(({ id }) => !ids.has(id))
  return [
    ...own.map((row) => filledFrom(row, byId.get(row.id) ?? {}, placed)),
    ...added.map((row) => filledFrom({ id: row.id }, row, placed)),
  ]
}

/** What a field of this form is called in the source. */
function nameThere({ from = {} }: Carry, path: string): string {
  return Object.hasOwn(from, path) ? (from[path] ?? path) : path
}

function filledFrom(own: JsonObject, given: JsonObject, carry: Carry): JsonObject {
  let whole = own
  let copy: Record<string, Json> | null = null
  for (const path of carry.fields) {
    const value = valueAt(given, nameThere(carry, path))
    if (value === undefined || !isFilled(value) || isFilled(valueAt(own, path))) continue
    // Copied once: most carried rows are filled from end to end.
    if (path.includes('.')) whole = written(whole, path, value)
    else {
      copy ??= {}
      copy[path] = value
    }
  }
  return copy === null ? whole : { ...whole, ...copy }
}

function written(object: JsonObject, path: string, value: Json): JsonObject {
  const dot = path.indexOf('.')
  if (dot < 0) return { ...object, [path]: value }
  const name = path.slice(0, dot)
  const inner = object[name]
  return { ...object, [name]: written(isObject(inner) ? inner : {}, path.slice(dot + 1), value) }
}

/** Cells that say something else than what they were carried from, and carried rows that are gone. */
export function carriedFindings(
  carried: ReadonlyMap<Address, Carried>,
  reader: Reader,
  document: JsonObject,
): readonly Finding[] {
  const findings: Finding[] = []
  const gone = new Set<Address>()
  for (const [address, { value, source }] of carried) {
    const row = rowOf(address)
    if (row !== null && reader.row(document, row) === undefined) {
      gone.add(row)
      continue
    }
    const typed = reader.value(document, address)
    if (typed !== undefined && equalJson(typed, value)) continue
    const params = { typed: typed === undefined ? null : told(typed), carried: told(value), source }
    findings.push({ code: 'form.carried_changed', severity: 'error', addresses: [address], params })
  }
  for (const row of gone) {
    const { list, id } = splitRow(row)
    findings.push({
      code: 'form.carried_gone',
      severity: 'error',
      addresses: [list],
      params: { id: quote(id) },
    })
  }
  return findings
}

function told(value: Json): string {
  return typeof value === 'string' ? quote(value, 40) : quoteJson(value, 40)
}
