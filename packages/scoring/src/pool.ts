import { add, divide, multiply, subtract } from '@tianbao/rules'
import { rounded } from './score.ts'

/** A row that shares a pool; `weight` 1 where nothing else is said. */
export interface PoolRow {
  readonly id: string
  readonly weight?: number
}

/**
 * Shares points among rows by weight, at so many decimals, so that the shares sum to the pool exactly: each is rounded
 * down, and what is left goes to the largest remainders, first rows first. No rows, no shares.
 *
 * Throws where the pool, a weight or the decimals are no numbers that can be shared.
 */
export function sharePool(
  points: number,
  rows: readonly PoolRow[],
  decimals: number,
): ReadonlyMap<string, number> {
  const weights = rows.map(({ weight = 1 }) => weight)
  if (!(points >= 0) || !weights.every((weight) => weight > 0 && Number.isFinite(weight)))
    throw new Error(`A pool of ${points} points cannot be shared by the weights ${weights.join(', ')}.`)
  const sum = weights.reduce(add, 0)
  const unit = 10 ** -decimals
  const exact = weights.map((weight) => divide(multiply(points, weight), sum))
  const shares = exact.map((share) => rounded(share, { decimals, mode: 'down', at: 'item' }))
  let left = subtract(points, shares.reduce(add, 0))
  const byRest = exact
    .map((share, at) => ({ at, rest: subtract(share, shares[at] ?? 0) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
  for (const { at } of byRest) {
    if (!(left > 0)) break
    // A pool with more decimals than its shares leaves less than a unit: the first takes it.
    const more = Math.min(unit, left)
    shares[at] = add(shares[at] ?? 0, more)
    left = subtract(left, more)
  }
  return new Map(rows.map(({ id }, at) => [id, shares[at] ?? 0]))
}
