import type { JsonObject } from '@tianbao/edit'

/** More decimal places than any form asks for. */
const most = 8

/**
 * Decimal places that a field of a numeric kind shows and rounds a computed value to; null for a kind without them.
 * The field's own `x-decimals` wins; else money has the currency's, percent and points have 2, whole numbers 0, and a
 * decimal shows the digits it has.
 */
export function decimalsOf(kind: string, schema: JsonObject, currencyDecimals: number): number | null {
  if (kind === 'integer' || kind === 'year') return 0
  const own = schema['x-decimals']
  const isNumeric = kind === 'money' || kind === 'percent' || kind === 'points' || kind === 'decimal'
  if (!isNumeric) return null
  if (typeof own === 'number' && Number.isInteger(own) && own >= 0 && own <= most) return own
  if (kind === 'money') return currencyDecimals
  return kind === 'decimal' ? null : 2
}
