import type { Json, JsonObject } from '@tianbao/edit'

/** Whether a value is an object of JSON: not null, not an array. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A member of a value by own properties only: a property of an object, an item of an array or a code unit of a text
 * by its number. `length`, methods and anything inherited are undefined.
 */
export function member(value: Json, key: string): Json | undefined {
  if (typeof value === 'string' || Array.isArray(value))
    return key !== 'length' && Object.hasOwn(value as object as Json[], key) ? value[Number(key)] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Whether plain reading `value[key]` may meet something inherited, or a length. */
export function isRisky(key: string): boolean {
  return [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype].some(
    (prototype) => key in prototype,
  )
}

/** Sets a property of an object that is being made, whatever its name. */
export function setOwn(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}
