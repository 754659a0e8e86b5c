import type { Json, JsonObject } from '@tianbao/edit'
import { isObject } from '../json-values.ts'

/**
 * The schema that a local `$ref` names (RFC 6901 within the fragment), or undefined where there is none.
 * Only own properties are followed, and only a schema is answered.
 */
export function localRef(root: JsonObject, ref: string): JsonObject | boolean | undefined {
  if (ref === '#') return root
  if (!ref.startsWith('#/')) return undefined
  let at: Json | undefined = root
  for (const segment of ref.slice(2).split('/')) {
    const name = decode(segment)
    if (name === undefined || typeof at !== 'object' || at === null || !Object.hasOwn(at, name))
      return undefined
    at = (at as JsonObject)[name]
  }
  return isObject(at) || typeof at === 'boolean' ? at : undefined
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return undefined
  }
}
