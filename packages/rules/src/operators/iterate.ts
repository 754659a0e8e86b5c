import type { Json } from '@tianbao/edit'
import { isTruthy } from '../coerce.ts'
import type { Evaluator, Frame } from '../frame.ts'
import type { Operand } from '../operator.ts'

/** A body that is run for every item. */
export interface Body {
  readonly evaluate: Evaluator
  /** What one run is charged. */
  readonly steps: number
}

/** The operands of an iteration: the list, and the body. */
export function iteration([list, body]: readonly Operand[]): {
  readonly list: Evaluator
  readonly body: Body
} {
  return {
    list: list?.evaluate ?? (() => null),
    body: { evaluate: body?.evaluate ?? (() => null), steps: 1 + (body?.steps ?? 0) },
  }
}

/**
 * Runs a body for the items of a list, with each as the data, and answers the position of the first for which the
 * body is true, or is not (`isWanted`); −1 where there is none.
 */
export function findItem(
  items: readonly Json[],
  { evaluate, steps }: Body,
  data: Json,
  frame: Frame,
  isWanted: boolean,
): number {
  const place = frame.enter(data)
  let found = -1
  for (let i = 0; i < items.length; i += 1) {
    frame.charge(steps)
    place.position = i
    if (isTruthy(evaluate(items[i] ?? null, frame)) === isWanted) {
      found = i
      break
    }
  }
  frame.leave()
  return found
}
