import type { Json, JsonObject } from '@tianbao/edit'
import { isObject, own, ownObject, ownText } from '../json-values.ts'

/** Whether a value is of one of JSON Schema's types. */
export function isOfType(type: string, value: Json): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'null':
      return value === null
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    default:
      return typeof value === type
  }
}

/** Whether an alternative is the one that a value means to be: by its type, and by its `const` properties. */
export function isMeant(root: JsonObject, branch: Json, value: Json): boolean {
  const rules = written(root, branch)
  const type = ownText(rules, 'type')
  const options = own(rules, 'enum')
  if (type === undefined) return Array.isArray(options) && options.includes(value)
  if (!isOfType(type, value)) return false
  return !isObject(value) || tagsOf(root, rules).every(([name, tag]) => own(value, name) === tag)
}

/** The properties of an alternative that may be one value only, with that value. */
export function tagsOf(root: JsonObject, branch: Json): readonly (readonly [string, Json])[] {
  return Object.entries(ownObject(written(root, branch), 'properties')).flatMap(([name, one]) => {
    const tag = isObject(one) ? own(one, 'const') : undefined
    return tag === undefined ? [] : [[name, tag] as const]
  })
}

/** The type that an alternative asks for, as a list of one or none. */
export function typesOf(root: JsonObject, branch: Json): readonly string[] {
  const type = ownText(written(root, branch), 'type')
  return type === undefined ? [] : [type]
}

/**
 * The schema that a `$ref` of ours names.
 * @throws Error when there is none.
 */
export function definition(root: JsonObject, ref: string): JsonObject {
  const found = own(ownObject(root, '$defs'), ref.replace('#/$defs/', ''))
  if (!isObject(found)) throw new Error(`A schema of ours refers to "${ref}", which is not there.`)
  return found
}

function written(root: JsonObject, schema: Json): JsonObject {
  if (!isObject(schema)) return {}
  const ref = ownText(schema, '$ref')
  return ref === undefined ? schema : written(root, definition(root, ref))
}
