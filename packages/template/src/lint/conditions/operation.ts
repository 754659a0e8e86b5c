import type { Logic } from '@tianbao/rules'
import { isObject } from '../../json-values.ts'

/** An operation taken apart: `{"var": "a"}` is short for `{"var": ["a"]}`. Null for a plain value. */
export function operationOf(
  logic: Logic,
): { readonly operator: string; readonly operands: readonly Logic[] } | null {
  if (!isObject(logic)) return null
  const [operator, ...others] = Object.keys(logic)
  if (operator === undefined || others.length > 0) return null
  const value = logic[operator] ?? null
  return { operator, operands: Array.isArray(value) ? value : [value] }
}
