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

/** A text of at most so many characters. */
export const text = (maxLength: number): JsonObject => ({ type: 'string', maxLength })
/** Yes or no. */
export const flag: JsonObject = { type: 'boolean' }
/** The id of a node: a rule, a band, an indicator. */
export const id: JsonObject = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' }

/** A path of property names, with `*`, `$row` and the like as segments. */
export const path: JsonObject = { type: 'string', minLength: 1, maxLength: 500 }

/** An id, or the name of a node by its id. */
export const reference: JsonObject = { $ref: '#/$defs/id' }

/** A text of the sheet. */
export const words = said(
  '文字，可以有空：“{funds.income.total.current}”是一格，“{$year-1}年”是变量，“{{”是花括号本身。',
  'Text with holes: a field, or a variable such as {$year-1}, {$index}, {$unit}; {{ is a brace.',
  text(2000),
)
