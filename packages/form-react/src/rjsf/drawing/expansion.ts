import type { Json, JsonObject } from '@tianbao/edit'
import { isList, isObject } from './json.ts'

/**
 * What RJSF goes through to draw a schema of ours, its references (`#/definitions/…`) written out: each schema as often
 * as there are levels around it, since RJSF looks through all of what is within at every level. Null where that is more
 * than `most`, or deeper than `deepest`. RJSF follows a reference until it meets it again on the same way down, and fills
 * a list with the rows that it must have. Takes at most `most` steps.
 */
export function expansion(root: JsonObject, most: number, deepest: number): number | null {
  const definitions = isObject(root.definitions) ? root.definitions : {}
  let count = 0

  const within = (schema: Json | undefined, depth: number, way: ReadonlySet<string>): boolean => {
    if (!isObject(schema)) return true
    count += Math.max(1, depth)
    if (count > most || depth > deepest) return false
    const { $ref: ref } = schema
    if (typeof ref === 'string') {
      if (way.has(ref)) return true
      const target = definitions[ref.slice('#/definitions/'.length)]
      if (!within(target, depth, new Set([...way, ref]))) return false
    }
    return partsOf(schema).every((part) => within(part, depth + 1, way))
  }

  return within(root, 0, new Set()) ? count : null
}

function partsOf(schema: JsonObject): readonly Json[] {
  const { properties, items, minItems, dependencies } = schema
  const rows = isObject(items) ? Math.max(1, typeof minItems === 'number' ? minItems : 1) : 0
  return [
    ...(isObject(properties) ? Object.values(properties) : []),
    ...(isObject(items) ? Array.from({ length: rows }, () => items) : isList(items) ? items : []),
    ...(isObject(dependencies) ? Object.values(dependencies) : []),
    ...['oneOf', 'anyOf', 'allOf'].flatMap((word) => {
      const list = schema[word]
      return isList(list) ? list : []
    }),
    ...['if', 'then', 'else', 'additionalProperties', 'additionalItems'].flatMap(
      (word) => schema[word] ?? [],
    ),
  ]
}
