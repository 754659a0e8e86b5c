import { type Amount, type AmountFault, amountAt } from './amount.ts'
import { isSize } from './units.ts'

const dash = /[-~至到]|--/y

/** The upper end of a range behind its lower one, with the unit of both; null where there is no range. */
export function rangeEnd(text: string, first: Amount): Amount | AmountFault | null {
  dash.lastIndex = first.end
  const sign = dash.exec(text)?.[0] ?? joining(text, first.end)
  const second = sign === undefined ? null : amountAt(text, first.end + sign.length)
  if (second === null || 'fault' in second) return second
  const unit = joinedUnit(first, second)
  if (unit === undefined) return { fault: 'conflicting_units' }
  // 2024-2026年 and 1-4季度 are spans of time, not amounts.
  const isTime =
    unit === '季度' || ((unit === null || unit === '年') && isYear(first.value) && isYear(second.value))
  if (isTime || (unit === '年' && isYear(second.value))) return { fault: 'not_understood' }
  return first.value < second.value ? { ...second, unit } : { fault: 'range_reversed' }
}

/** 介于85%和95%之间. */
function joining(text: string, at: number): string | undefined {
  const sign = text.charAt(at)
  if (sign !== '和' && sign !== '与') return undefined
  const second = amountAt(text, at + 1)
  return second !== null && !('fault' in second) && text.startsWith('之间', second.end) ? sign : undefined
}

/** The unit of both ends: said twice, or once behind the second; 10万-20万元 is in 万元. Undefined: two units. */
function joinedUnit(first: Amount, second: Amount): string | null | undefined {
  if (first.unit === null || first.unit === second.unit) return second.unit
  const isShortened = second.unit !== null && isSize(first.unit) && second.unit.startsWith(first.unit)
  return isShortened ? second.unit : undefined
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100
}
