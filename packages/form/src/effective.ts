import type { Address, Json, JsonObject } from '@tianbao/edit'
import { below, patternOf, rowAddress } from './address-parts.ts'
import { isObject } from './rows.ts'
import type { Setting } from './setting.ts'

/**
 * What rules see of a document: only values that are of their cell's kind, without `$` names, rows with what the catalog prescribes, and with `$under` (the id of
 * the node above) and `$levels` (the names above, outermost first). Computed values are the engine's to add.
 */
export function effectiveDocument(setting: Setting, document: JsonObject): JsonObject {
  return effectiveObject(setting, document, '')
}

/** One row as rules see it. */
export function effectiveRow(setting: Setting, list: Address, row: JsonObject): JsonObject {
  const seen: Record<string, Json> = { ...effectiveObject(setting, row, rowAddress(list, String(row.id))) }
  const id = String(row.id)
  const place = setting.place(list, id, row.under)
  if (!place) return seen
  for (const column of setting.catalogOf(list)?.catalog.fixed ?? []) {
    const fixed = setting.fixed(list, id, column)
    if (fixed !== undefined) seen[column] = fixed
  }
  seen.$under = place.above.at(-1)?.id ?? null
  seen.$levels = place.above.map((node) => node.name)
  return seen
}

function effectiveObject(setting: Setting, object: JsonObject, address: Address): JsonObject {
  const entries = Object.entries(object).filter(([name]) => !name.startsWith('$'))
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const seen = effectiveValue(setting, value, below(address, name))
      return seen === undefined ? [] : [[name, seen]]
    }),
  )
}

/**
 * What rules see of a cell: nothing where something stands that its kind does not hold. A text is seen as it was typed,
 * since that is how what could not be read is kept.
 */
export function effectiveCell(setting: Setting, address: Address, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || typeof value === 'string') return value
  const field = setting.field(address)
  return field && !setting.kind(field).holds(value, setting.context(field)) ? undefined : value
}

function effectiveValue(setting: Setting, value: Json, address: Address): Json | undefined {
  const pattern = patternOf(address)
  if (Object.hasOwn(setting.compiled.fields, pattern)) return effectiveCell(setting, address, value)
  if (Object.hasOwn(setting.compiled.lists, pattern)) {
    return Array.isArray(value)
      ? value.flatMap((item: Json) => (isObject(item) ? [effectiveRow(setting, address, item)] : []))
      : undefined
  }
  return isObject(value) ? effectiveObject(setting, value, address) : value
}
