import type { Json } from '@tianbao/edit'
import { Exhausted, type Work } from './frame.ts'

/** JSON-Logic's truth (jsonlogic.com/truthy): false, 0, "", null and [] are not true. */
export function isTruthy(value: Json): boolean {
  if (typeof value !== 'object') return Boolean(value)
  return value !== null && !(Array.isArray(value) && value.length === 0)
}

/** A value as JavaScript's `String` writes it; an array is its items joined with commas, bounded by the budgets. */
export function toText(value: Json, work: Work): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if (!Array.isArray(value)) return '[object Object]'
  return joinItems(value, work, 1)
}

function joinItems(items: readonly Json[], work: Work, depth: number): string {
  if (depth > work.limits.depth) throw new Exhausted('depth')
  work.charge(1 + items.length)
  let text = ''
  items.forEach((item, i) => {
    if (i > 0) text += ','
    if (item !== null) text += Array.isArray(item) ? joinItems(item, work, depth + 1) : toText(item, work)
    if (text.length > work.limits.size) throw new Exhausted('size')
  })
  work.grow(text.length)
  return text
}

/** A value as JavaScript's `Number` reads it: null and "" are 0, what cannot be read is NaN. */
export function toNumber(value: Json, work: Work): number {
  if (typeof value === 'number') return value
  return Number(typeof value === 'object' && value !== null ? toText(value, work) : value)
}

/** A value as JavaScript's `parseFloat` reads it: the number that its text begins with, or NaN. */
export function parseLeading(value: Json, work: Work): number {
  if (typeof value === 'number') return value
  return Number.parseFloat(toText(value, work))
}

type Primitive = string | number | boolean | null

function toPrimitive(value: Json, work: Work): Primitive {
  return typeof value === 'object' && value !== null ? toText(value, work) : (value as Primitive)
}

/** JavaScript's `==` over JSON, with bounded work: two objects are equal only where they are one and the same. */
export function looselyEqual(a: Json, b: Json, work: Work): boolean {
  if (typeof a === typeof b && (a === null) === (b === null)) return a === b
  if (a === null || b === null) return false
  const left = toPrimitive(a, work)
  const right = toPrimitive(b, work)
  return typeof left === typeof right ? left === right : Number(left) === Number(right)
}

/** JavaScript's `<` over JSON, with bounded work: two texts by code unit, anything else as numbers. */
export function isLess(a: Json, b: Json, work: Work): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  const left = toPrimitive(a, work)
  const right = toPrimitive(b, work)
  if (typeof left === 'string' && typeof right === 'string') return left < right
  return Number(left) < Number(right)
}

/** JavaScript's `<=` over JSON; not the opposite of `>` where a side is not a number. */
export function isAtMost(a: Json, b: Json, work: Work): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a <= b
  const left = toPrimitive(a, work)
  const right = toPrimitive(b, work)
  if (typeof left === 'string' && typeof right === 'string') return left <= right
  return Number(left) <= Number(right)
}

/** A number that JSON can say, without a negative zero; null for NaN and the infinities. */
export function toJsonNumber(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null
}
