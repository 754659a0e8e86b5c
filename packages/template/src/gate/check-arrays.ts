import type { Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { isObject, own } from '../json-values.ts'
import { limits } from '../limits.ts'
import { localRef } from '../schema/local-ref.ts'
import type { Subschema } from '../schema/subschemas.ts'
import { refusal } from './refusal.ts'

/** Whether every array says how many items it may have, not too many, and is only asked for unlike items if these are plain. */
export function checkArrays(schemas: readonly Subschema[], root: JsonObject): readonly Finding[] {
  return schemas.flatMap(({ schema, at }) => {
    const most = own(schema, 'maxItems')
    return [
      ...(isArray(schema) && most === undefined
        ? [refusal('gate.array_open', at, { most: limits.maxItems })]
        : []),
      ...(typeof most === 'number' && most > limits.maxItems
        ? [refusal('gate.array_long', at, { count: most, most: limits.maxItems })]
        : []),
      ...(own(schema, 'uniqueItems') === true && !isPlain(own(schema, 'items'), root)
        ? [refusal('gate.array_unique', at)]
        : []),
    ]
  })
}

/** Whether arrays fit a schema that says something of arrays. A schema that only restricts one declared elsewhere may stay open. */
function isArray(schema: JsonObject): boolean {
  const type = own(schema, 'type')
  return type === 'array' || (Array.isArray(type) && type.includes('array'))
}

function isPlain(items: Json | undefined, root: JsonObject): boolean {
  if (!isObject(items)) return false
  const ref = own(items, '$ref')
  const target = typeof ref === 'string' ? localRef(root, ref) : items
  const type = isObject(target) ? own(target, 'type') : undefined
  return typeof type === 'string' && type !== 'object' && type !== 'array'
}
