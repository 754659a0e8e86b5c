import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { below, patternOf, rowAddress } from './address-parts.ts'
import { quote } from './quote.ts'
import { isObject } from './rows.ts'
import type { Setting } from './setting.ts'

/** The finding of a cell whose text its kind cannot read; null where there is none. */
export function valueFinding(setting: Setting, address: Address, value: Json | undefined): Finding | null {
  const field = setting.field(address)
  if (!field || value === undefined || value === null) return null
  const kind = setting.kind(field)
  const context = setting.context(field)
  if (kind.holds(value, context)) return null
  const typed = typeof value === 'string' ? kind.read(value, context) : null
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

/**
 * What is wrong with the values of a document by themselves: texts that were not read, rows that the catalog does not
 * know, names that the catalog prescribes and the data has otherwise. By address.
 */
export function scanValues(setting: Setting, document: JsonObject): Map<Address, Finding> {
  const findings = new Map<Address, Finding>()
  scan(setting, document, '', findings)
  return findings
}

/** The same of one row of a list. */
export function scanRow(setting: Setting, list: Address, row: JsonObject): Map<Address, Finding> {
  const findings = new Map<Address, Finding>()
  scanRowInto(setting, list, row, findings)
  return findings
}

function scan(setting: Setting, value: Json, address: Address, findings: Map<Address, Finding>): void {
  if (setting.field(address)) {
    const finding = valueFinding(setting, address, value)
    if (finding) findings.set(address, finding)
  } else if (Array.isArray(value)) {
    if (!Object.hasOwn(setting.compiled.lists, patternOf(address))) return
    for (const row of value as readonly Json[])
      if (isObject(row)) scanRowInto(setting, address, row, findings)
  } else if (isObject(value)) {
    for (const [name, own] of Object.entries(value))
      if (!name.startsWith('$')) scan(setting, own, below(address, name), findings)
  }
}

function scanRowInto(
  setting: Setting,
  list: Address,
  row: JsonObject,
  findings: Map<Address, Finding>,
): void {
  const id = String(row.id)
  const address = rowAddress(list, id)
  const finding = rowFinding(setting, list, id, row)
  if (finding) findings.set(finding.addresses[0] ?? address, finding)
  scan(setting, row, address, findings)
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
  return quote(typeof value === 'string' ? value : JSON.stringify(value), 40)
}
