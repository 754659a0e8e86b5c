import type { Json } from '@tianbao/edit'

/** Data that is being made. */
export type Branch = Record<string, Json>

/** Sets a property of its own, whatever its name: `__proto__` is one like any other. */
export function setOwn(branch: Branch, name: string, value: Json): void {
  if (name === '__proto__')
    Object.defineProperty(branch, name, { value, writable: true, enumerable: true, configurable: true })
  else branch[name] = value
}

/** A property of its own; undefined where there is none. */
export function own(branch: Branch, name: string): Json | undefined {
  return Object.hasOwn(branch, name) ? branch[name] : undefined
}

/** Whether a value is an object that more can be put into. */
export function isBranch(value: Json | undefined): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
