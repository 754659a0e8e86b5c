import type { Json } from '@tianbao/edit'
import { compileLogic, isTruthy, runLogic } from '@tianbao/rules'
import { operators } from '../../operators.ts'
import { type Condition, type Skeleton, skeletonOf } from './skeleton.ts'

/** Steps of the evaluator that one question may cost. */
const fuel = 20_000

/**
 * Which ways conditions can turn out together: `'10'` where the first holds and the second does not, whatever is filled
 * in. Null where that cannot be told: too much is read, or conditions are too large. Whatever is missing in the answer
 * cannot be brought about: unknowns take every number and text that they are compared with, some between any two of
 * them, as many as there are unknowns, and nothing at all.
 */
export function outcomesOf(...conditions: readonly Condition[]): ReadonlySet<string> | null {
  const skeleton = skeletonOf(conditions)
  if (skeleton === null || skeleton.isNumeric.length === 0) return null
  const compiled = skeleton.logics.map((logic) => compileLogic(logic, operators))
  const steps = compiled.reduce((sum, { steps }) => sum + steps, 1)
  const values = candidates(skeleton)
  if (values.reduce((count, one) => count * one.length, steps) > fuel) return null
  const every = 2 ** conditions.length
  const seen = new Set<string>()
  for (const data of combinations(values)) {
    const truths = compiled.map((one) => isTruthy(runLogic(one, data).value))
    seen.add(truths.map((truth) => (truth ? '1' : '0')).join(''))
    if (seen.size === every) break
  }
  return seen
}

/** What each unknown is tried with. */
function candidates({ isNumeric, numbers, texts }: Skeleton): readonly (readonly Json[])[] {
  const count = isNumeric.length
  const sizes = [...around(numbers, count), null]
  const fresh = isNumeric.map((_, index) => `\u0000${index}`)
  const all = [...sizes, ...texts, ...fresh, true, false]
  return isNumeric.map((isSize) => (isSize ? sizes : all))
}

/** Numbers in order, and `count` others below, between and above them. */
function around(numbers: readonly number[], count: number): readonly number[] {
  const first = numbers[0] ?? 0
  const last = numbers.at(-1) ?? 0
  const ends = [first - count - 1, ...numbers, last + count + 1]
  const between = ends.flatMap((low, index) => {
    const high = ends[index + 1]
    if (high === undefined) return []
    return Array.from({ length: count }, (_, part) => low + ((high - low) * (part + 1)) / (count + 1))
  })
  return [...new Set([...numbers, ...between])]
}

/** Every combination of values, unknowns by their index; the last one changes first. */
function* combinations(values: readonly (readonly Json[])[]): Generator<Record<string, Json>> {
  const chosen = values.map(() => 0)
  for (;;) {
    yield Object.fromEntries(chosen.map((at, index) => [String(index), values[index]?.[at] ?? null]))
    let index = chosen.length - 1
    while (index >= 0 && (chosen[index] ?? 0) + 1 >= (values[index]?.length ?? 0)) {
      chosen[index] = 0
      index -= 1
    }
    if (index < 0) return
    chosen[index] = (chosen[index] ?? 0) + 1
  }
}
