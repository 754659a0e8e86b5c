import type { Json, JsonObject } from '@tianbao/edit'
import { isObject } from './json.ts'
import { createReferences } from './references.ts'

/**
 * A schema without the references that lead elsewhere, to nothing or in a circle: what they stood for is not judged,
 * as it is not drawn. For validators that would refuse the whole. Linear in the document but for its references.
 */
export function localSchema(root: Json): Json {
  const references = createReferences(root)
  const keep = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(keep)
    if (!isObject(value)) return value
    const { $ref: ref } = value
    const isStray = typeof ref === 'string' && references.resolve(ref).leads !== 'here'
    const kept = Object.entries(value).filter(([name]) => !(isStray && name === '$ref'))
    return Object.fromEntries(kept.map(([name, inner]) => [name, keep(inner)])) as JsonObject
  }
  return keep(root)
}
