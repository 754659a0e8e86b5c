import type { Json } from '@tianbao/edit'

/** Whether there is nothing in a value: null, a text of white space only, a list or an object without members. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value !== 'object') return false
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

/** A number as our own operators see it: an empty one is null, and a text is never read as a number: NaN. */
export function numberIn(value: Json | undefined): number | null {
  if (typeof value === 'number') return value
  return isEmpty(value) ? null : Number.NaN
}

/** Operands, those of them that are lists replaced by their items. */
export function spread(args: readonly Json[]): readonly Json[] {
  if (args.length === 1 && Array.isArray(args[0])) return args[0]
  return args.some(Array.isArray) ? args.flat(1) : args
}
