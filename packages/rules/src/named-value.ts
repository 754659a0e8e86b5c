import type { Json } from '@tianbao/edit'
import type { CompiledLogic } from './compile-logic.ts'
import { Exhausted, type Frame } from './frame.ts'

/** A value of `let` as compiled. */
export interface NamedLogic {
  readonly name: string
  readonly logic: CompiledLogic
  /** It reads nothing of the row that the rule runs for: what it comes to is the same for all of them. */
  readonly isShared: boolean
}

/** A value of `let`, computed when it is first asked for, over the rule's own data. Of a circle it is null. */
export function readNamed(frame: Frame, own: NamedLogic | undefined, slot: number): Json {
  const { named } = frame.around
  const known = named[slot]
  if (known !== undefined || own === undefined) return known ?? null
  named[slot] = null
  const value = own.isShared ? readShared(frame, own, slot) : compute(frame, own)
  named[slot] = value
  return value
}

function compute(frame: Frame, { logic }: NamedLogic): Json {
  frame.charge(logic.steps)
  return frame.apart(logic.evaluate)
}

/**
 * What all rows have in common is computed for the first of them. The others are charged what it cost, so that what a
 * row comes to does not hang on which row was the first; only the run as a whole is not.
 */
function readShared(frame: Frame, own: NamedLogic, slot: number): Json {
  const { shared } = frame.around
  const known = shared[slot]
  if (known) {
    frame.chargeAgain(known.steps)
    if ('budget' in known) throw new Exhausted(known.budget)
    return known.value
  }
  const before = frame.fuel
  try {
    const value = frame.copy(compute(frame, own))
    if (typeof value === 'object' && value !== null) Object.freeze(value)
    shared[slot] = { steps: before - frame.fuel, value }
    return value
  } catch (error) {
    // Another row may have more fuel left than this one had.
    if (error instanceof Exhausted && error.budget !== 'fuel')
      shared[slot] = { steps: before - frame.fuel, budget: error.budget }
    throw error
  }
}
