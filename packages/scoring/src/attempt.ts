import type { Finding } from '@tianbao/finding'
import type { Cutoff, Mark, Points, ScoringRule } from '@tianbao/reading'
import { areAlike, usualUnit } from '@tianbao/reading'
import { divide, multiply, subtract } from '@tianbao/rules'
import type { Choice, OpenName } from './choice.ts'
import type { InputName, ScoreInput } from './input.ts'
import type { ScoringSettings } from './settings.ts'

/** Percentages, by any of their names. */
export function isPercent(unit: string): boolean {
  return usualUnit(unit) === '%'
}

/** One scoring as it goes on, under one choice: what lacks, what is wrong, which open things it came upon. */
export class Attempt {
  readonly missing: InputName[] = []
  readonly problems: Finding[] = []
  readonly touched: OpenName[] = []
  /** Past a cut-off: nothing at all. */
  isZero = false
  readonly rule: ScoringRule
  readonly settings: ScoringSettings
  readonly input: ScoreInput
  readonly choice: Choice

  constructor(rule: ScoringRule, settings: ScoringSettings, input: ScoreInput, choice: Choice) {
    this.rule = rule
    this.settings = settings
    this.input = input
    this.choice = choice
  }

  /** A number of the input; NaN, and noted, where it lacks or is none. */
  number(name: InputName): number {
    const value = this.input[name]
    if (value === undefined || value === null) return this.lacks(name)
    if (typeof value === 'number' && Number.isFinite(value)) return value
    return this.fault('not_a_number', { input: name })
  }

  /** A number that counts something. */
  counted(name: InputName): number {
    const value = this.number(name)
    return value < 0 ? this.fault('negative', { input: name, value }) : value
  }

  /** One of several counts. */
  countedAt(at: number): number {
    const value = this.input.counts?.[at]
    if (value === undefined || value === null) return this.lacks('counts')
    if (!Number.isFinite(value)) return this.fault('not_a_number', { input: 'counts' })
    return value < 0 ? this.fault('negative', { input: 'counts', value }) : value
  }

  lacks(name: InputName): number {
    if (!this.missing.includes(name)) this.missing.push(name)
    return Number.NaN
  }

  fault(code: string, params: Finding['params'] = {}): number {
    if (!this.problems.some((one) => one.code === `scoring.${code}`))
      this.problems.push({ code: `scoring.${code}`, severity: 'error', addresses: [], params })
    return Number.NaN
  }

  touch(name: OpenName): void {
    if (!this.touched.includes(name)) this.touched.push(name)
  }

  /** The full points: of the clause, else of the 分值 column; two that differ are a fault. */
  full(): number {
    const own = this.rule.full
    const given = this.input.full
    if (given !== undefined && given !== null && !(Number.isFinite(given) && given >= 0))
      return this.fault('not_a_number', { input: 'full' })
    if (own === null) return this.number('full')
    return given === undefined || given === null || given === own
      ? own
      : this.fault('points_differ', { clause: own, full: given })
  }

  points({ points, of }: Points): number {
    if (of === 'less') return subtract(this.full(), points)
    return of === 'points' ? points : divide(multiply(this.full(), points), 100)
  }

  mark(mark: Mark): number {
    if (mark.is === 'number') return mark.value
    if (mark.is === 'named') return this.number('ref')
    this.sameUnits()
    const target = this.number('target')
    return mark.percent === 100 ? target : divide(multiply(target, mark.percent), 100)
  }

  /** The measured value, in the clause's unit where it has one. */
  value(unit: string | null): number {
    const own = this.input.unit ?? null
    if (own !== null && own !== '' && unit !== null && !areAlike(usualUnit(own), unit))
      return this.fault('unit_differs', { unit: own, clause: unit })
    return this.number('value')
  }

  /** 万元 and 元 are not compared. */
  sameUnits(): void {
    const { unit, targetUnit } = this.input
    if (unit && targetUnit && !areAlike(usualUnit(unit), usualUnit(targetUnit)))
      this.fault('unit_differs', { unit, clause: targetUnit })
  }

  /** Steps in a gap, whole ones and parts as the choice says. */
  steps(gap: number, step: number): number {
    if (gap === 0) return 0
    const rest = remainderOf(gap, step)
    if (rest === 0) return divide(gap, step)
    if (Number.isNaN(rest)) return rest
    if (this.rule.partStep === null && this.settings.partStep === null) this.touch('partStep')
    if (this.choice.partStep === 'linear') return divide(gap, step)
    const whole = divide(subtract(gap, rest), step)
    return this.choice.partStep === 'up' ? whole + 1 : whole
  }

  /** Penalty for so many steps, computed from the gap so that nothing is rounded on the way. */
  loss(gap: number, step: number, penalty: Points): number {
    const each = this.points(penalty)
    if (gap === 0) return 0 * each
    if (this.choice.partStep !== 'linear') return multiply(each, this.steps(gap, step))
    this.steps(gap, step)
    return divide(multiply(each, gap), step)
  }

  /** Whether a value lies past a cut-off; then there are no points at all. */
  cut(value: number, cutoff: Cutoff | null): void {
    if (cutoff === null) return
    const at = this.mark(cutoff.at)
    const isPast = cutoff.side === 'below' ? value < at : value > at
    if (isPast) this.isZero = true
    else if (value === at && this.isTaken(cutoff.isIncluded, cutoff.side === 'below' ? 'lower' : 'upper'))
      this.isZero = true
  }

  /** Whether a number at an end is taken in; where that is open, the choice says to which side it belongs. */
  isTaken(isIncluded: boolean | null, side: 'lower' | 'upper'): boolean {
    if (isIncluded !== null) return isIncluded
    this.touch('boundary')
    return this.choice.boundary === side
  }
}

function remainderOf(gap: number, step: number): number {
  if (Number.isInteger(gap) && Number.isInteger(step)) return gap % step
  const quotient = divide(gap, step)
  const whole = Math.floor(quotient)
  const rest = subtract(gap, multiply(whole, step))
  // A quotient that was rounded up to a whole number has a little less than one step too many.
  return rest < 0 ? subtract(gap, multiply(whole - 1, step)) : rest
}
