import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { CompiledField } from '@tianbao/template'
import { below, patternOf, rowAddress } from './address-parts.ts'
import { placeOfRow } from './catalog-index.ts'
import { type KnownPlace, mapProperties, unknownPlace } from './known-place.ts'
import { limits } from './limits.ts'
import { isObject } from './rows.ts'
import { farBeyond, type Setting } from './setting.ts'

/**
 * What rules see of a document: only values that are of their cell's kind, without `$` names, rows with what the catalog
 * prescribes, and with `$under` (the id of the node above) and `$levels` (the names above, outermost first). Computed
 * values are the engine's to add.
 */
export function effectiveDocument(setting: Setting, document: JsonObject): JsonObject {
  return effectiveObject(setting, document, setting.known(''), '')
}

/** One row as rules see it. */
export function effectiveRow(setting: Setting, list: Address, row: JsonObject): JsonObject {
  return rowAt(setting, list, row, setting.known(`${patternOf(list)}.*`))
}

function rowAt(setting: Setting, list: Address, row: JsonObject, known: KnownPlace): JsonObject {
  const id = String(row.id)
  const seen = effectiveObject(setting, row, known, rowAddress(list, id))
  const index = setting.catalogOf(list)
  if (!index) return seen
  const place = placeOfRow(index, id, row.under)
  const whole: Record<string, Json> = { ...seen }
  for (const column of index.catalog.fixed) {
    const fixed = setting.fixed(list, id, column)
    if (fixed !== undefined) whole[column] = fixed
  }
  whole.$under = place.above.at(-1)?.id ?? null
  whole.$levels = place.above.map((node) => node.name)
  return whole
}

/** What is not seen otherwise is shared with the document: a run copies what it is given. */
function effectiveObject(
  setting: Setting,
  object: JsonObject,
  known: KnownPlace,
  address: Address,
): JsonObject {
  return mapProperties(object, known, (value, place, name) => {
    if (name.startsWith('$')) return undefined
    if (place.field) return heldBy(setting, place.field, value)
    const { row } = place
    if (row) return Array.isArray(value) ? rowsAt(setting, value, row, below(address, name)) : undefined
    const isGroup = place !== unknownPlace && isObject(value)
    return isGroup ? effectiveObject(setting, value, place, below(address, name)) : value
  })
}

function rowsAt(setting: Setting, rows: readonly Json[], known: KnownPlace, list: Address): Json {
  return rows.flatMap((row) => (isObject(row) ? [rowAt(setting, list, row, known)] : []))
}

/**
 * What rules see of a cell: nothing where something stands that its kind does not hold, or a text far too long. Any other
 * text is seen as it was typed, since that is how what could not be read is kept.
 */
export function effectiveCell(setting: Setting, address: Address, value: Json | undefined): Json | undefined {
  const field = setting.field(address)
  return field && value !== undefined ? heldBy(setting, field, value) : value
}

function heldBy(setting: Setting, field: CompiledField, value: Json): Json | undefined {
  if (value === null) return value
  if (typeof value === 'string')
    return value.length <= limits.text || farBeyond(field, value) === null ? value : undefined
  return setting.kind(field).holds(value, setting.context(field)) ? value : undefined
}
