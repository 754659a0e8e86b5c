import type { Address, Json, JsonObject } from '@tianbao/edit'
import { below, patternOf, rowAddress } from './address-parts.ts'
import { isObject } from './rows.ts'
import type { Setting } from './setting.ts'

/**
 * What rules see of a document: without `$` names, rows with what the catalog prescribes, and with `$under` (the id of
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
    entries.map(([name, value]) => [name, effectiveValue(setting, value, below(address, name))]),
  )
}

function effectiveValue(setting: Setting, value: Json, address: Address): Json {
  if (Array.isArray(value)) {
    if (!Object.hasOwn(setting.compiled.lists, patternOf(address))) return value
    return value.map((item: Json) => (isObject(item) ? effectiveRow(setting, address, item) : item))
  }
  return isObject(value) ? effectiveObject(setting, value, address) : value
}
