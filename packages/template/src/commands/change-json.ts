import type { Json, JsonObject } from '@tianbao/edit'
import { isObject } from '../json-values.ts'

/**
 * An object with what stands at a path replaced; undefined takes it away. Objects on the way are made where there are
 * none. The rest is shared with the object as it was.
 */
export function changeJson(
  object: JsonObject,
  path: readonly string[],
  change: (now: Json | undefined) => Json | undefined,
): JsonObject {
  const [name, ...rest] = path
  if (name === undefined) return object
  const now = Object.hasOwn(object, name) ? object[name] : undefined
  const next = rest.length === 0 ? change(now) : changeJson(isObject(now) ? now : {}, rest, change)
  if (next !== undefined) return { ...object, [name]: next }
  const { [name]: _, ...others } = object
  return others
}
