import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type CompiledLogic, compileLogic } from './compile-logic.ts'
import { type Budget, Exhausted, Frame, type Limits } from './frame.ts'
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
  const compiled = compileLogic(logic, operators)
  if (compiled.problems.length > 0) return { value: null, problems: compiled.problems }
  return runLogic(compiled, new Frame(data, limits))
}

/** Runs a compiled logic in a fresh frame. */
export function runLogic(compiled: CompiledLogic, frame: Frame): Outcome {
  try {
    frame.charge(compiled.steps)
    const value = compiled.evaluate(frame)
    if (typeof value === 'object') checkSize(value, frame)
    return { value }
  } catch (error) {
    if (error instanceof Exhausted) return { value: null, exhausted: error.budget }
    throw error
  }
}

/**
 * Sees to it that a result can be written down. A rule can make a small value that spells out endlessly, by putting
 * one array into another twice, many times over.
 */
export function checkSize(value: Json, frame: Frame): void {
  let left = frame.limits.size
  function count(part: Json, depth: number): void {
    if (depth > frame.limits.depth) throw new Exhausted('depth')
    left -= typeof part === 'string' ? 1 + (part.length >> 4) : 1
    if (left < 0) throw new Exhausted('size')
    if (typeof part !== 'object' || part === null) return
    for (const child of Array.isArray(part) ? part : Object.values(part)) count(child, depth + 1)
  }
  count(value, 1)
}
