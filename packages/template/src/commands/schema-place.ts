import { type JsonObject, parseAddress } from '@tianbao/edit'
import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import { schemaAddress } from '../paths/schema-address.ts'
import { localRef } from '../schema/local-ref.ts'
import type { Template } from '../template.ts'
import { changeJson } from './change-json.ts'

/** Where in a template a schema stands, from the top: `["schema", "properties", "annual", "items"]`. */
export type SchemaPath = readonly string[]

/** The schema of a pattern as it is declared, `$ref` kept: `funds.income.fiscal` is `{"$ref": …, "title": "财政拨款"}`. */
export function schemaPath(template: Template, pattern: string): SchemaPath {
  return namesOf(schemaAddress(template.schema, pattern))
}

/**
 * Where the properties of an object, or of the rows of a list (`annual.*`), are declared: behind its `$ref`, where it
 * has one. A line of money that all lines share is changed for all of them.
 */
export function holderPath(template: Template, pattern: string): SchemaPath {
  let path = pattern === '' ? ['schema'] : schemaPath(template, pattern)
  for (let turn = 0; turn < 32; turn += 1) {
    const schema = schemaAt(template, path)
    const ref = ownText(schema, '$ref')
    if (ref === undefined || Object.hasOwn(schema, 'properties')) return path
    if (!isObject(localRef(template.schema, ref))) return path
    path = ['schema', ...ref.slice(2).split('/').map(unescapePointer)]
  }
  return path
}

/**
 * One object that a base of the table stands for: the row of a list as it is (`annual.*`), the first line of a group for
 * all of its lines (`funds.income.*`).
 */
export function firstChild(template: Template, base: string): string {
  if (!base.endsWith('.*')) return base
  const above = base.slice(0, -2)
  const holder = schemaAt(template, holderPath(template, above))
  if (Object.hasOwn(holder, 'items')) return base
  const [name] = Object.keys(ownObject(holder, 'properties'))
  return name === undefined ? base : `${above}.${name}`
}

/** The schema at a path; empty where there is none. */
export function schemaAt(template: Template, path: SchemaPath): JsonObject {
  let at: JsonObject = template as unknown as JsonObject
  for (const name of path) at = ownObject(at, name)
  return at
}

/** A template with a schema changed. */
export function changeSchema(
  template: Template,
  path: SchemaPath,
  change: (schema: JsonObject) => JsonObject | undefined,
): Template {
  const changed = changeJson(template as unknown as JsonObject, path, (now) =>
    change(isObject(now) ? now : {}),
  )
  return changed as unknown as Template
}

/** An object schema with one more property, last in the order for people, or behind another one. */
export function withProperty(
  holder: JsonObject,
  name: string,
  schema: JsonObject,
  after?: string,
): JsonObject {
  const properties = { ...ownObject(holder, 'properties'), [name]: schema }
  const order = orderOf(holder)
  const at = after === undefined ? -1 : order.indexOf(after)
  return { ...holder, properties, 'x-order': order.toSpliced(at < 0 ? order.length : at + 1, 0, name) }
}

/** An object schema without a property, nor anything in it that names the property. */
export function withoutProperty(holder: JsonObject, name: string): JsonObject {
  const { [name]: _, ...properties } = ownObject(holder, 'properties')
  const without = { ...holder, properties, 'x-order': orderOf(holder).filter((one) => one !== name) }
  const required = own(holder, 'required')
  return Array.isArray(required) ? { ...without, required: required.filter((one) => one !== name) } : without
}

/** The order for people: `x-order`, then what it leaves out, as written. */
function orderOf(holder: JsonObject): readonly string[] {
  return [...new Set([...ownTexts(holder, 'x-order'), ...Object.keys(ownObject(holder, 'properties'))])]
}

function namesOf(address: string): SchemaPath {
  return parseAddress(address).map((step) => ('name' in step ? step.name : step.id))
}

function unescapePointer(segment: string): string {
  return decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')
}
