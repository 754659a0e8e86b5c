import { labelKey } from '@tianbao/reading'
import { divide, multiply } from '@tianbao/rules'
import type { RowScore } from './score-row.ts'

/**
 * Between which points a person may choose for a row: those of the word that stands in it, where the clause gives words
 * with ranges; else anything up to what the row is worth. Null where the row is worth nothing.
 */
export function rangeOf(
  { reading, full }: Pick<RowScore, 'reading' | 'full'>,
  label: string | null,
): { readonly low: number; readonly high: number } | null {
  if (full === null) return null
  const part = reading.rule?.parts.find((one) => one.model === 'gradeRanges')
  const range = part?.ranges.find((one) => label !== null && labelKey(one.label) === labelKey(label))
  if (part === undefined || range === undefined) return { low: 0, high: full }
  const scale = part.of === 'full' ? full : 100
  return { low: divide(multiply(scale, range.low), 100), high: divide(multiply(scale, range.high), 100) }
}
