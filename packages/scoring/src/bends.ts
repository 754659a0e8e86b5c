import { add, divide, multiply, subtract } from '@tianbao/rules'
import type { Attempt } from './attempt.ts'
import type { Span } from './axis.ts'

/** More steps than this are not drawn. */
export const mostSteps = 150

/** Steps on one side of a number, as far as they take points away. */
interface Stairs {
  /** Where they begin, and whether they go up or down from there. */
  readonly from: number
  readonly sign: 1 | -1
  /** One step, as a length on the axis. */
  readonly step: number
  /** What a step costs, or earns. */
  readonly each: number
  /** What all of them can cost; null: no end. */
  readonly most: number | null
}

/**
 * Where stairs begin, each of their steps where part steps are not shared out, and where they end; those without an end
 * as far as the stretch goes, ten where none is given.
 */
export function stairBends(
  { from, sign, step, each, most }: Stairs,
  { choice }: Attempt,
  span: Span | null,
): readonly number[] {
  if (!(step > 0 && each > 0)) return [from]
  const isLinear = choice.partStep === 'linear'
  if (isLinear && most !== null) return [from, add(from, multiply(sign, divide(multiply(most, step), each)))]
  if (isLinear) return [from]
  const far = span === null ? null : sign === 1 ? subtract(span.to, from) : subtract(from, span.from)
  const seen = far === null ? 10 : Math.max(0, Math.ceil(divide(far, step)))
  const count = Math.min(most === null ? seen : Math.ceil(divide(most, each)), mostSteps + 1)
  return [from, ...Array.from({ length: count }, (_, at) => add(from, multiply(sign * (at + 1), step)))]
}

/** What steps down can cost: what is said, else all that there is above the floor; null where there is neither. */
export function mostLost(said: number | null, { rule, input, settings }: Attempt): number | null {
  const full = rule.full ?? input.full ?? null
  const floor = rule.floor ?? settings.floor
  return said ?? (full === null || floor === null ? null : subtract(full, floor))
}
