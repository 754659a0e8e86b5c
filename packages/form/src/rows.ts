import type { Address, Json, JsonObject } from '@tianbao/edit'
import { isEmpty } from '@tianbao/rules'
import { rowAddress } from './address-parts.ts'

export type Row = JsonObject & { readonly id: string }

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of a list: objects with an id. What is not a row is passed over here, and found by the schema. */
export function rowsIn(value: Json | undefined): readonly Row[] {
  if (!Array.isArray(value)) return []
  return value.filter((item): item is Row => isObject(item) && typeof item.id === 'string')
}

/**
 * Visits every row of the lists of a document, outer rows before inner ones.
 * `patterns` are list patterns; a list inside rows is visited once per outer row.
 */
export function* walkLists(
  document: JsonObject,
  patterns: readonly string[],
): Generator<{ readonly pattern: string; readonly list: Address; readonly value: Json | undefined }> {
  for (const pattern of patterns) yield* lists(document, pattern, pattern.split('.*.'), '')
}

function* lists(
  scope: JsonObject,
  pattern: string,
  parts: readonly string[],
  prefix: Address,
): Generator<{ readonly pattern: string; readonly list: Address; readonly value: Json | undefined }> {
  const [path, ...inner] = parts
  if (path === undefined) return
  const list = prefix === '' ? path : `${prefix}.${path}`
  const value = valueAt(scope, path)
  if (inner.length === 0) {
    yield { pattern, list, value }
    return
  }
  for (const row of rowsIn(value)) yield* lists(row, pattern, inner, rowAddress(list, row.id))
}

/** The value at a dotted path of property names, own properties only. */
export function valueAt(scope: JsonObject, path: string): Json | undefined {
  if (!path.includes('.')) return Object.hasOwn(scope, path) ? scope[path] : undefined
  let value: Json | undefined = scope
  for (const name of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

/** Whether something was put in a cell: what the operators call empty is nothing. */
export function isFilled(value: Json | undefined): boolean {
  return !isEmpty(value)
}
