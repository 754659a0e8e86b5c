import type { Json } from '@tianbao/edit'
import { decimalOf, exactNumber, shifted } from '@tianbao/reading'

/**
 * A number times a decimal, exactly; null where the product has more decimals than its field, more digits than a number
 * tells, or where the value is no number.
 */
export function scaled(value: Json, by: number, decimals: number | null): number | null {
  if (typeof value !== 'number' || !Number.isFinite(by)) return null
  const [one, other] = [parts(value), parts(by)]
  const digits = String(one.whole * other.whole)
  const number = exactNumber(shifted(digits, -(one.places + other.places)))
  if (number === null) return null
  return decimals !== null && (decimalOf(number).split('.')[1] ?? '').length > decimals ? null : number
}

/** A decimal as a whole number and how many places its point moved. */
function parts(value: number): { readonly whole: bigint; readonly places: number } {
  const text = decimalOf(value)
  const places = (text.split('.')[1] ?? '').length
  return { whole: BigInt(text.replace('.', '')), places }
}
