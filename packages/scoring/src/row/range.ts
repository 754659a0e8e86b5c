import { type ClauseReading, labelKey } from '@tianbao/reading'
import { divide, multiply } from '@tianbao/rules'
import { isPicked } from './actual.ts'
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

/**
 * Whether points that stand in a row's score can count: what nobody may give makes no total. A person's points lie in
 * their range (`label`: the word that stands in the row); those beside a rule not above full points, but for its bonus.
 */
export function mayCount(
  points: number,
  row: { readonly reading: ClauseReading; readonly full: number | null },
  label: string | null,
): boolean {
  const range = rangeOf(row, label)
  const { rule } = row.reading
  if (range === null) return true
  if (rule === null || isPicked(rule)) return points >= range.low && points <= range.high
  return points <= range.high || rule.parts.some(({ model }) => model === 'bonus')
}
