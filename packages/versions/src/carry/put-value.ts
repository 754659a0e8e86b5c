import type { Json } from '@tianbao/edit'
import { idOf } from './leaves.ts'

/** Data that is being made. */
export type Branch = Record<string, Json>

/**
 * Puts a value into data that is being made, at a pattern with the ids of the rows that it goes through. Objects come
 * where there are none, rows do not. False where there is no such row, or where something stands there already.
 */
export function putValue(data: Branch, pattern: string, rows: readonly string[], value: Json): boolean {
  const names = pattern.split('.')
  const holder = holderOf(data, names.slice(0, -1), rows)
  const last = names.at(-1) ?? ''
  if (holder === null || Object.hasOwn(holder, last)) return false
  holder[last] = value
  return true
}

/** The object at a pattern, made where there is none; null where a row is missing, or something else is in the way. */
export function holderOf(data: Branch, names: readonly string[], rows: readonly string[]): Branch | null {
  let at: Branch = data
  let depth = 0
  for (const [index, name] of names.entries()) {
    if (name === '*') continue
    const next = Object.hasOwn(at, name) ? at[name] : undefined
    if (names[index + 1] === '*') {
      const id = rows[depth]
      depth += 1
      const row = Array.isArray(next) ? next.find((one) => idOf(one) === id) : undefined
      if (row === undefined) return null
      at = row as Branch
    } else if (next === undefined) {
      const made: Branch = {}
      at[name] = made
      at = made
    } else if (typeof next === 'object' && next !== null && !Array.isArray(next)) at = next as Branch
    else return null
  }
  return at
}
