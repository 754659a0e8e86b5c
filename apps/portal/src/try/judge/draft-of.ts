import type { Json, JsonObject } from '@tianbao/edit'
import type { Draft } from './protocol.ts'

/**
 * The draft that a schema is written in: the one that it names, else the one whose words it uses. 2019-09 knows every
 * word of draft 07 as well, so it is taken for what names none.
 */
export function draftOf(schema: Json): Draft {
  const named = isObject(schema) ? schema.$schema : undefined
  if (typeof named === 'string') {
    if (named.includes('2020-12')) return '2020-12'
    if (named.includes('2019-09')) return '2019-09'
    return 'draft-07'
  }
  return uses(schema, ['prefixItems', '$dynamicRef']) ? '2020-12' : '2019-09'
}

function uses(value: Json, words: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && words.some((word) => Object.hasOwn(value, word))) return true
  return Object.values(value).some((inner) => uses(inner, words))
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
