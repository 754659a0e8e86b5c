import type { Json, JsonObject } from '@tianbao/edit'
import { isObject, own } from '../json-values.ts'
import { localRef } from './local-ref.ts'
import { mapSubschemas } from './subschemas.ts'

/**
 * A schema with every local `$ref` replaced by what it names, and without `$defs` and identifiers.
 * What was referred to twice is the same object twice. Call it only with a schema that `measureSchema` found no fault
 * in: a circle never ends.
 */
export function expandSchema(root: JsonObject): JsonObject {
  const done = new Map<JsonObject, Json>()
  const expand = (schema: Json): Json => {
    if (!isObject(schema)) return schema
    const before = done.get(schema)
    if (before !== undefined) return before
    const { $defs: _, definitions: __, $ref: ___, $id: ____, $anchor: _____, ...rest } = schema
    const here = mapSubschemas(rest, expand)
    const ref = own(schema, '$ref')
    const target = typeof ref === 'string' ? localRef(root, ref) : undefined
    const expanded = target === undefined ? here : joined(expand(target), here)
    done.set(schema, expanded)
    return expanded
  }
  const expanded = expand(root)
  return isObject(expanded) ? expanded : { allOf: [expanded] }
}

/** Keywords that judge a value without regard to their neighbours. */
const independent = new Set([
  'const',
  'dependentRequired',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'pattern',
  'required',
  'type',
  'uniqueItems',
])
const annotations = new Set([
  '$comment',
  'default',
  'deprecated',
  'description',
  'examples',
  'readOnly',
  'title',
  'writeOnly',
])

/** What stands beside a `$ref` holds together with what it names; words beside it win over the words there. */
function joined(target: Json, beside: JsonObject): Json {
  const names = Object.keys(beside)
  if (names.length === 0) return target
  const isFlat =
    isObject(target) &&
    names.every((name) => isWord(name) || (independent.has(name) && !Object.hasOwn(target, name)))
  return isFlat
    ? { ...target, ...beside }
    : { ...wordsOf(target), allOf: [target], ...merged(target, beside) }
}

function merged(target: Json, beside: JsonObject): JsonObject {
  const all = own(beside, 'allOf')
  return Array.isArray(all) ? { ...beside, allOf: [target, ...all] } : beside
}

function wordsOf(schema: Json): JsonObject {
  return isObject(schema) ? Object.fromEntries(Object.entries(schema).filter(([name]) => isWord(name))) : {}
}

function isWord(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith('x-')
}
