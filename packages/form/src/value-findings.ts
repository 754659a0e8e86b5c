import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledField } from '@tianbao/template'
import { below, patternOf, rowAddress } from './address-parts.ts'
import type { KnownPlace } from './known-place.ts'
import { quote, quoteJson } from './quote.ts'
import { isObject } from './rows.ts'
import { farBeyond, type Setting } from './setting.ts'

/** The finding of a cell whose text its kind cannot read; null where there is none. */
export function valueFinding(setting: Setting, address: Address, value: Json | undefined): Finding | null {
  const field = setting.field(address)
  if (!field || value === undefined || isWell(setting, field, value)) return null
  const limit = farBeyond(field, value)
  if (limit !== null) {
    const params = { title: field.title, limit, count: String(value).length }
    return { code: 'form.far_too_long', severity: 'error', addresses: [address], params }
  }
  const kind = setting.kind(field)
  const typed = typeof value === 'string' ? kind.read(value, setting.context(field)) : null
  const isRefused = typed !== null && !typed.ok
  return {
    code: isRefused ? typed.issue : 'form.wrong_kind',
    severity: 'error',
    addresses: [address],
    params: isRefused
      ? (typed.params ?? {})
      : { title: field.title, kind: kind.title.zh, text: shorten(value) },
  }
}

/** Whether there is nothing in a cell, or something that its kind holds and that it has room for. */
function isWell(setting: Setting, field: CompiledField, value: Json): boolean {
  if (value === null) return true
  return farBeyond(field, value) === null && setting.kind(field).holds(value, setting.context(field))
}

/**
 * What is wrong with the values of a document by themselves: texts that were not read, rows that the catalog does not
 * know, names that the catalog prescribes and the data has otherwise. By address.
 */
export function scanValues(setting: Setting, document: JsonObject): Map<Address, Finding> {
  const findings = new Map<Address, Finding>()
  scanObject(setting, document, setting.known(''), '', findings)
  return findings
}

/** The same of one row of a list. */
export function scanRow(setting: Setting, list: Address, row: JsonObject): Map<Address, Finding> {
  const findings = new Map<Address, Finding>()
  scanRowInto(setting, list, row, setting.known(`${patternOf(list)}.*`), findings)
  return findings
}

function scanObject(
  setting: Setting,
  object: JsonObject,
  { names }: KnownPlace,
  address: Address,
  findings: Map<Address, Finding>,
): void {
  for (const name of Object.keys(object)) {
    const place = names.get(name)
    const value = object[name]
    if (!place || value === undefined) continue
    if (place.field) {
      if (isWell(setting, place.field, value)) continue
      const at = below(address, name)
      const finding = valueFinding(setting, at, value)
      if (finding) findings.set(at, finding)
    } else if (place.row) {
      const list = below(address, name)
      for (const row of Array.isArray(value) ? (value as readonly Json[]) : [])
        if (isObject(row)) scanRowInto(setting, list, row, place.row, findings)
    } else if (isObject(value)) scanObject(setting, value, place, below(address, name), findings)
  }
}

function scanRowInto(
  setting: Setting,
  list: Address,
  row: JsonObject,
  known: KnownPlace,
  findings: Map<Address, Finding>,
): void {
  const id = String(row.id)
  const address = rowAddress(list, id)
  const finding = rowFinding(setting, list, id, row)
  if (finding) findings.set(finding.addresses[0] ?? address, finding)
  scanObject(setting, row, known, address, findings)
}

function rowFinding(setting: Setting, list: Address, id: string, row: JsonObject): Finding | null {
  const place = setting.place(list, id, row.under)
  if (!place) return null
  if (!place.isPlaced) {
    return {
      code: 'form.row_unplaced',
      severity: 'error',
      addresses: [rowAddress(list, id)],
      params: { id: quote(id), under: typeof row.under === 'string' ? quote(row.under) : null },
    }
  }
  for (const column of place.indicator ? (setting.catalogOf(list)?.catalog.fixed ?? []) : []) {
    const own = row[column]
    const fixed = setting.fixed(list, id, column)
    if (own === undefined || fixed === undefined) continue
    return {
      code: 'form.fixed_changed',
      severity: 'error',
      addresses: [`${rowAddress(list, id)}.${column}`],
      params: { typed: shorten(own), fixed: shorten(fixed) },
    }
  }
  return null
}

function shorten(value: Json): string {
  return typeof value === 'string' ? quote(value, 40) : quoteJson(value, 40)
}
