import { equalJson, type Json, type JsonObject } from '@tianbao/edit'

/** A keyword of a base's schema that a variant may not change so. */
export interface Loosening {
  /** The pattern of the field, list or group. */
  readonly path: string
  readonly keyword: string
  /** Whether it is another kind of thing, or gone, rather than merely looser. */
  readonly is: 'gone' | 'retyped' | 'looser'
}

/** What is said of a field for people, and what does not bear on whether a value is valid. */
const words = new Set([
  'title',
  'description',
  'default',
  'examples',
  'x-help',
  'x-order',
  'x-concept',
  'x-en',
])
const kinds = new Set(['type', 'x-kind', 'x-unit', 'x-year', 'x-catalog', 'format'])
const lower = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems'])
const upper = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'x-decimals'])

/**
 * Where one schema, `$ref`s in place, allows of the other's properties what the other does not. Properties of its own it
 * may have. None: what is valid under it is, without these, valid under the other.
 */
export function loosenings(base: JsonObject, mine: JsonObject, path = ''): readonly Loosening[] {
  const found: Loosening[] = []
  const tell = (keyword: string, is: Loosening['is']) => found.push({ path, keyword, is })
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const [was, now] = [own(base, keyword), own(mine, keyword)]
    if (words.has(keyword) || keyword === '$defs' || equalJson(was, now)) continue
    if (keyword === 'properties') found.push(...propertyLoosenings(was, now, path))
    else if (keyword === 'items' && isObject(was) && isObject(now))
      found.push(...loosenings(was, now, `${path}.*`))
    else if (kinds.has(keyword)) tell(keyword, 'retyped')
    else if (!isTighter(keyword, was, now)) tell(keyword, 'looser')
  }
  return found
}

function propertyLoosenings(
  was: Json | undefined,
  now: Json | undefined,
  path: string,
): readonly Loosening[] {
  const [before, after] = [isObject(was) ? was : {}, isObject(now) ? now : {}]
  return Object.entries(before).flatMap(([name, one]) => {
    const below = path === '' ? name : `${path}.${name}`
    const mine = own(after, name)
    if (!isObject(one) || !isObject(mine))
      return equalJson(one, mine) ? [] : [{ path: below, keyword: 'properties', is: 'gone' as const }]
    return loosenings(one, mine, below)
  })
}

function isTighter(keyword: string, was: Json | undefined, now: Json | undefined): boolean {
  if (lower.has(keyword)) return typeof now === 'number' && (was === undefined || Number(was) <= now)
  if (upper.has(keyword)) return typeof now === 'number' && (was === undefined || now <= Number(was))
  switch (keyword) {
    case 'required':
      return isList(now) && (was === undefined || (isList(was) && was.every((name) => now.includes(name))))
    case 'enum':
      return isList(now) && (was === undefined || (isList(was) && now.every((one) => was.includes(one))))
    // New ones only narrow; one that changed cannot be told from one that widened.
    case 'pattern':
    case 'const':
    case 'multipleOf':
      return was === undefined
    default:
      return false
  }
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
