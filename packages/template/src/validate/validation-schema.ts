import type { Json, JsonObject } from '@tianbao/edit'
import { isObject, own, ownObject, ownTexts } from '../json-values.ts'
import { limits } from '../limits.ts'
import { metaSchema } from '../meta-schema/template.ts'
import { readPattern } from '../patterns/read-pattern.ts'
import { checkShape } from '../read/check-shape.ts'
import { holds, mapSubschemas } from '../schema/subschemas.ts'

const keywords = ownObject(ownObject(ownObject(metaSchema, '$defs'), 'schema'), 'properties')

/** Words for people and for us: no verdict hangs on them. */
const silent = new Set([
  '$schema',
  '$comment',
  '$defs',
  '$ref',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
])

/**
 * What Ajv is given of an expanded schema: the keywords that a published template may use, and of these the ones that
 * judge. What else a draft has is left out (the gate tells of it), so that Ajv takes any schema. Rows may always have
 * `id` and `under`, and whether ids are there is not the schema's to say. Options in `oneOf` become an `enum`.
 */
export function validationSchema(schema: JsonObject): JsonObject {
  const patterns = usable(schema)
  const judged = (one: Json): Json => {
    if (typeof one === 'boolean') return one
    if (!isObject(one)) return {}
    const kept = Object.entries(one).filter(([keyword, value]) => isJudging(keyword, value, patterns, one))
    const within = mapSubschemas(Object.fromEntries(kept), judged)
    return withRowNames(withOptions(within))
  }
  const root = judged(schema)
  return { ...(isObject(root) ? root : {}), type: 'object' }
}

function isJudging(keyword: string, value: Json, patterns: ReadonlySet<string>, beside: JsonObject): boolean {
  if (silent.has(keyword) || keyword.startsWith('x-') || !Object.hasOwn(keywords, keyword)) return false
  if (keyword === 'pattern') return typeof value === 'string' && patterns.has(value)
  if (keyword === 'uniqueItems') return value === true && isScalar(own(beside, 'items'))
  const form = holds(keyword, value)
  if (form === 'list') return keyword !== 'items' && Array.isArray(value) && value.length > 0
  if (form !== 'none') return true
  return checkShape(metaSchema, own(keywords, keyword) ?? true, value).length === 0
}

/** The patterns of a schema that may run; from the one on with which all together become too large, none. */
function usable(schema: JsonObject): ReadonlySet<string> {
  const found = new Set<string>()
  const collect = (one: Json): Json => {
    if (!isObject(one)) return one
    const pattern = own(one, 'pattern')
    if (typeof pattern === 'string') found.add(pattern)
    return mapSubschemas(one, collect)
  }
  collect(schema)
  let left: number = limits.patternSizes
  return new Set(
    [...found].filter((pattern) => {
      if (left <= 0) return false
      const reading = readPattern(pattern)
      left -= reading.ok ? reading.size : limits.patternSize
      return reading.ok && left >= 0
    }),
  )
}

function isScalar(items: Json | undefined): boolean {
  const type = isObject(items) ? own(items, 'type') : undefined
  return typeof type === 'string' && type !== 'object' && type !== 'array'
}

/** Alternatives that are nothing but values, as a list of values: one error where there would be one for each. */
function withOptions(schema: JsonObject): JsonObject {
  const { oneOf, ...rest } = schema
  if (!Array.isArray(oneOf) || Object.hasOwn(schema, 'enum')) return schema
  const values = oneOf.flatMap((one: Json) =>
    isObject(one) && Object.keys(one).length === 1 && Object.hasOwn(one, 'const') ? [one.const ?? null] : [],
  )
  const isPlain = values.length === oneOf.length && new Set(values).size === values.length
  return isPlain ? { ...rest, enum: values } : schema
}

function withRowNames(schema: JsonObject): JsonObject {
  const items = own(schema, 'items')
  if (!isObject(items) || !isObject(own(items, 'properties'))) return schema
  const name = { type: 'string', minLength: 1, maxLength: 64 }
  return {
    ...schema,
    items: {
      ...items,
      properties: { ...ownObject(items, 'properties'), id: name, under: name },
      required: ownTexts(items, 'required').filter((one) => one !== 'id'),
    },
  }
}
