import { type RulePart, type ScoringRule, usualUnit } from '@tianbao/reading'
import { worthOf } from './worth.ts'

/** A row that loses points by steps. */
export interface SteppedRow {
  readonly id: string
  readonly rule: ScoringRule
  /** 分值, where the clause does not say. */
  readonly points?: number | null
}

/** A row whose penalty is much steeper than that of the others that count alike. */
export interface SteepRow {
  readonly id: string
  /** Percent of the full points that are lost where one percent of the threshold lacks. */
  readonly loss: number
  /** The same, of the others: the middle one. */
  readonly usual: number
}

/** How many times the usual loss is steep. */
const steep = 3

/**
 * Rows that lose so many times more than their neighbours for the same shortfall, in percent of the threshold: 少1个扣1分
 * of 30 beside 少1个扣1分 of 5. Percentages are held against percentages, counts and amounts against one another.
 */
export function steepRows(rows: readonly SteppedRow[]): readonly SteepRow[] {
  const known = rows.flatMap(({ id, rule, points }) => {
    const part = rule.parts.find((one) => one.model === 'step')
    const loss = part?.model === 'step' ? lossOf(part, worthOf(rule) ?? points ?? null) : null
    return part?.model === 'step' && loss !== null ? [{ id, loss, isShare: isShare(part) }] : []
  })
  return known.flatMap(({ id, loss, isShare: own }) => {
    const others = known.filter((one) => one.id !== id && one.isShare === own)
    const usual = middle(others.map((one) => one.loss))
    return usual !== null && loss >= steep * usual ? [{ id, loss, usual }] : []
  })
}

function isShare({ unit }: Extract<RulePart, { model: 'step' }>): boolean {
  return unit !== null && usualUnit(unit) === '%'
}

function lossOf(
  { threshold, step, penalty, isRelative }: Extract<RulePart, { model: 'step' }>,
  full: number | null,
): number | null {
  if (threshold.is !== 'number' || threshold.value <= 0) return null
  const share = isRelative === true ? step : (step / threshold.value) * 100
  const lost =
    penalty.of === 'full' ? penalty.points : full === null || full <= 0 ? null : (penalty.points / full) * 100
  return lost === null || share <= 0 ? null : rounded(lost / share)
}

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
