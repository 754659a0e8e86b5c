import { type Address, type Json, type JsonObject, propertyAddress } from '@tianbao/edit'
import { isObject } from '../json-values.ts'

const single = [
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]
const listed = ['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems']
const named = ['$defs', 'definitions', 'dependencies', 'dependentSchemas', 'patternProperties', 'properties']

/** How a keyword holds schemas: one, a list of them, some by name; or none: its value is plain JSON. */
export function holds(keyword: string, value: Json): 'one' | 'list' | 'names' | 'none' {
  if (isObject(value)) return named.includes(keyword) ? 'names' : single.includes(keyword) ? 'one' : 'none'
  if (Array.isArray(value)) return listed.includes(keyword) ? 'list' : 'none'
  return 'none'
}

/** A schema within another, and its address. Boolean schemas are left out: they hold nothing. */
export interface Subschema {
  readonly schema: JsonObject
  readonly at: Address
  readonly keyword: string
}

/** The schemas directly within a schema (JSON Schema 2020-12, and the older spellings of the same keywords). */
export function subschemasOf(schema: JsonObject, at: Address): readonly Subschema[] {
  return Object.entries(schema).flatMap(([keyword, value]) =>
    within(keyword, value, propertyAddress(at, keyword)),
  )
}

function within(keyword: string, value: Json, at: Address): readonly Subschema[] {
  const one = (schema: Json, place: Address) => (isObject(schema) ? [{ schema, at: place, keyword }] : [])
  switch (holds(keyword, value)) {
    case 'one':
      return one(value, at)
    case 'list':
      return Object.values(value ?? []).flatMap((schema) => one(schema, at))
    case 'names':
      return Object.entries(value ?? {}).flatMap(([name, schema]) => one(schema, propertyAddress(at, name)))
    case 'none':
      return []
  }
}

/** A schema with each schema directly within it replaced. */
export function mapSubschemas(schema: JsonObject, replace: (schema: Json) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, mapKeyword(keyword, value, replace)]),
  )
}

function mapKeyword(keyword: string, value: Json, replace: (schema: Json) => Json): Json {
  switch (holds(keyword, value)) {
    case 'one':
      return replace(value)
    case 'list':
      return Object.values(value ?? []).map(replace)
    case 'names':
      return Object.fromEntries(Object.entries(value ?? {}).map(([name, schema]) => [name, replace(schema)]))
    case 'none':
      return value
  }
}
