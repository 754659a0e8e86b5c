import { isObject, type Json, type JsonObject } from './json.ts'
import type { Spot } from './locate.ts'

/**
 * The tree with another value in the container at a depth of the spot (0: the root). Only the containers above it
 * are made anew, everything else is shared. Names such as `__proto__` stay own properties.
 */
export function replant(spot: Spot, depth: number, value: Json): Json {
  let below = value
  for (let i = depth - 1; i >= 0; i--) {
    const holder = spot.holders[i]
    const key = spot.keys[i]
    if (Array.isArray(holder)) {
      const copy: Json[] = holder.slice()
      copy[Number(key)] = below
      below = copy
    } else if (isObject(holder)) below = { ...holder, [String(key)]: below }
  }
  return below
}

/** The object without a property. */
export function without(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object
  return rest
}
