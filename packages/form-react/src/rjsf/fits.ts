import { equalJson, type Json, type JsonObject } from '@tianbao/edit'

/**
 * Whether data looks like a branch of a schema: what RJSF asks, at once and often, to choose among `oneOf` and `anyOf`.
 * It judges types, constants, options, presence and bounds, in bounded time; the verdict on the data is the validator's
 * that the server made of the template, never this.
 */
export function fits(schema: Json | undefined, data: Json | undefined, root: JsonObject, depth = 0): boolean {
  if (schema === true || schema === undefined) return true
  if (schema === false) return false
  if (!isObject(schema) || depth > deepest) return true
  const inner = (sub: Json | undefined, value: Json | undefined = data) => fits(sub, value, root, depth + 1)
  if (typeof schema.$ref === 'string' && !inner(definition(schema.$ref, root))) return false
  if (list(schema.allOf).some((sub) => !inner(sub))) return false
  if (Array.isArray(schema.anyOf) && !schema.anyOf.some((sub) => inner(sub))) return false
  if (Array.isArray(schema.oneOf) && schema.oneOf.filter((sub) => inner(sub)).length !== 1) return false
  if (schema.not !== undefined && inner(schema.not)) return false
  if (data === undefined) return true
  if (!hasType(schema.type, data)) return false
  if (schema.const !== undefined && !equalJson(schema.const, data)) return false
  if (Array.isArray(schema.enum) && !schema.enum.some((option) => equalJson(option, data))) return false
  if (typeof data === 'number') return isWithin(data, schema.minimum, schema.maximum)
  if (typeof data === 'string') return isWithin([...data].length, schema.minLength, schema.maxLength)
  if (Array.isArray(data)) {
    return (
      isWithin(data.length, schema.minItems, schema.maxItems) &&
      data.every((item) => inner(schema.items, item))
    )
  }
  if (!isObject(data)) return true
  if (list(schema.required).some((name) => data[String(name)] === undefined)) return false
  const { properties } = schema
  if (!isObject(properties)) return true
  return Object.entries(properties).every(([name, sub]) => {
    return !Object.hasOwn(data, name) || inner(sub, data[name])
  })
}

const deepest = 24

function definition(reference: string, root: JsonObject): Json {
  const name = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(reference)?.[1]
  const defs = root.$defs ?? root.definitions
  return (name !== undefined && isObject(defs) ? defs[name] : undefined) ?? true
}

function hasType(type: Json | undefined, data: Json): boolean {
  if (type === undefined) return true
  const types = Array.isArray(type) ? type : [type]
  return types.some((one) => {
    if (one === 'null') return data === null
    if (one === 'array') return Array.isArray(data)
    if (one === 'object') return isObject(data)
    if (one === 'integer') return Number.isInteger(data)
    return one === typeof data
  })
}

function isWithin(size: number, least: Json | undefined, most: Json | undefined): boolean {
  return (typeof least !== 'number' || size >= least) && (typeof most !== 'number' || size <= most)
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
