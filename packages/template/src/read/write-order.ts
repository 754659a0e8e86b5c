import type { Json, JsonObject } from '@tianbao/edit'
import { isObject, own, ownObject } from '../json-values.ts'
import { mapSubschemas } from '../schema/subschemas.ts'

/**
 * A schema in which every object with properties says their order for people: where `x-order` is absent, the order
 * in which the file had them. Canonical JSON and databases lose that one.
 */
export function writeOrder(schema: JsonObject): JsonObject {
  const within = (one: Json): Json => (isObject(one) ? writeOrder(one) : one)
  const written = mapSubschemas(schema, within)
  const names = Object.keys(ownObject(schema, 'properties'))
  if (names.length === 0 || own(schema, 'x-order') !== undefined) return written
  return { ...written, 'x-order': names }
}
