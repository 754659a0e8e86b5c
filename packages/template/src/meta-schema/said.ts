import type { JsonObject } from '@tianbao/edit'

/** A property of the format with what it means, in Chinese (`description`) and in English (`x-en`). */
export function said(zh: string, en: string, schema: JsonObject = {}): JsonObject {
  return { description: zh, 'x-en': en, ...schema }
}

/** An object of the format that has these properties and no others. */
export function closed(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** A list of at most `maxItems`. */
export function list(items: JsonObject, maxItems: number): JsonObject {
  return { type: 'array', items, maxItems }
}

export const text = (maxLength: number): JsonObject => ({ type: 'string', maxLength })
export const flag: JsonObject = { type: 'boolean' }
export const id: JsonObject = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' }
export const idWords = '字母、数字、“_”和“-”，不超过 64 个字符'

/** A path of property names, with `*`, `$row` and the like as segments. */
export const path: JsonObject = { type: 'string', minLength: 1, maxLength: 500 }
