import type { Json, JsonObject } from '@tianbao/edit'

/** Whether a JSON value is an object (not null, not an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object's own property; never one that it inherits. */
export function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** An object's own property where it is an object; an empty object otherwise. */
export function ownObject(object: JsonObject, name: string): JsonObject {
  const value = own(object, name)
  return isObject(value) ? value : {}
}

/** An object's own property where it is a text. */
export function ownText(object: JsonObject, name: string): string | undefined {
  const value = own(object, name)
  return typeof value === 'string' ? value : undefined
}

/** The texts among the items of an object's own property. */
export function ownTexts(object: JsonObject, name: string): readonly string[] {
  const value = own(object, name)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
