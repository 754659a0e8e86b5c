import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type CompiledLogic, compileLogic } from './compile-logic.ts'
import { type Budget, Exhausted, Frame } from './frame.ts'
import type { Limits } from './limits.ts'
import { evaluationLimits } from './limits.ts'
import type { Logic } from './logic.ts'
import type { Operator } from './operator.ts'

/** What an evaluation came to. `value` is null where a budget ran out, or where the logic has problems. */
export interface Outcome {
  readonly value: Json
  /** The budget that ran out, if one did. */
  readonly exhausted?: Budget
  /** What is wrong with the logic itself, if anything is: then it was not run. */
  readonly problems?: readonly Finding[]
}

/**
 * Evaluates a logic once over data. Never throws and always ends: a logic with problems is not run, a budget that
 * runs out is an outcome.
 */
export function evaluate(
  logic: Logic,
  data: Json,
  operators: readonly Operator[],
  limits: Limits = evaluationLimits,
): Outcome {
  return runLogic(compileLogic(logic, operators), data, limits)
}

/** Evaluates a compiled logic once over data, as `evaluate` does. */
export function runLogic(compiled: CompiledLogic, data: Json, limits: Limits = evaluationLimits): Outcome {
  if (compiled.problems.length > 0) return { value: null, problems: compiled.problems }
  const frame = new Frame(limits)
  try {
    frame.charge(compiled.steps)
    const value = compiled.evaluate(data, frame)
    return { value: typeof value === 'object' ? frame.copy(value) : value }
  } catch (error) {
    if (error instanceof Exhausted) return { value: null, exhausted: error.budget }
    throw error
  }
}
