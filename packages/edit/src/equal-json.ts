import { isObject, type Json } from './json.ts'

/**
 * Whether two values say the same JSON; the order of properties means nothing, two absent values are equal.
 * Time is linear in the smaller value, and depth costs no stack. Shared parts are equal at once.
 */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  const open: (Json | undefined)[] = [a, b]
  while (open.length > 0) {
    const y = open.pop()
    const x = open.pop()
    if (x === y) continue
    if (Array.isArray(x) && Array.isArray(y)) {
      if (x.length !== y.length) return false
      for (let i = 0; i < x.length; i++) open.push(x[i], y[i])
    } else if (isObject(x) && isObject(y)) {
      const names = Object.keys(x)
      if (names.length !== Object.keys(y).length) return false
      for (const name of names) {
        if (!Object.hasOwn(y, name)) return false
        open.push(x[name], y[name])
      }
    } else return false
  }
  return true
}
