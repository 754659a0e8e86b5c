import type { Json } from '@tianbao/edit'
import type { Evaluator, Frame } from '../frame.ts'
import type { Operand } from '../operator.ts'

/** A body that is run for every item, with what one run is charged. */
export interface Body {
  readonly evaluate: Evaluator
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
 * Runs a body for every item, with the item as the data, until `visit` answers false. Charges the body's steps for
 * each item before it runs.
 */
export function iterate(
  items: readonly Json[],
  body: Body,
  frame: Frame,
  visit: (value: Json, item: Json) => boolean,
): void {
  frame.enter()
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] ?? null
    frame.charge(body.steps)
    frame.next(item, i)
    if (!visit(body.evaluate(frame), item)) break
  }
  frame.leave()
}
