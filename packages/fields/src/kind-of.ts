import type { Json, JsonObject } from '@tianbao/edit'
import { optionsOf } from './choice/options.ts'
import type { FieldKind } from './kind.ts'
import { fieldKind } from './kinds.ts'

/**
 * The kind of a property: its `x-kind`, or what type, format and options imply, so that any JSON Schema has kinds.
 * Undefined for what is no field: an object, a list of rows, an `x-kind` that does not exist.
 */
export function kindOf(schema: JsonObject): FieldKind | undefined {
  const named = schema['x-kind']
  if (named !== undefined) return typeof named === 'string' ? fieldKind(named) : undefined
  const id = impliedKind(schema)
  return id === undefined ? undefined : fieldKind(id)
}

function impliedKind(schema: JsonObject): string | undefined {
  const type = typeOf(schema)
  if (type === 'array') return hasOptions(schema.items) ? 'choices' : undefined
  if (type === 'boolean') return 'flag'
  if (type !== 'object' && hasOptions(schema)) return 'choice'
  if (type === 'integer') return 'integer'
  if (type === 'number') return 'decimal'
  if (type !== 'string') return undefined
  return schema.format === 'date' ? 'date' : 'text'
}

/** The type, `null` among several left out: `["string", "null"]` is a string. */
function typeOf(schema: JsonObject): Json | undefined {
  if (!Array.isArray(schema.type)) return schema.type
  const types = schema.type.filter((type) => type !== 'null')
  return types.length === 1 ? types[0] : undefined
}

function hasOptions(schema: Json | undefined): boolean {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return false
  return optionsOf(schema as JsonObject).length > 0
}
