import type { Json, JsonObject } from '@tianbao/edit'
import { evaluationLimits, type Limits } from './limits.ts'
import { setOwn } from './own-property.ts'

/** A budget that an evaluation may run out of: steps, nesting of a value, or the size of one text or array. */
export type Budget = 'fuel' | 'depth' | 'size'

/** Thrown inside the evaluator when a budget is spent; `evaluate` and a run turn it into an outcome. */
export class Exhausted extends Error {
  readonly budget: Budget

  constructor(budget: Budget) {
    super(`Evaluation ran out of ${budget}.`)
    this.name = 'Exhausted'
    this.budget = budget
  }
}

/** What an operator may ask of the evaluation that it works in. */
export interface Work {
  readonly limits: Limits
  /** Spends steps for work that grows with the operands: about one per item, or per 16 characters, looked at. */
  charge(steps: number): void
  /** Says that a text of so many characters or an array of so many items is about to be made, and charges for it. */
  grow(size: number): void
}

/** What a rule sees beside its data. A frame has one; a run changes it from rule to rule and row to row. */
export interface Surroundings {
  row: Json
  /** The list or group that holds the row, and the row around that: looked up when they are asked for. */
  group(): Json
  parent(): Json
  /** Position of the row, from 1. */
  index: number
  /** `$year`, `$today` and sources, by name without the `$`. */
  context: Readonly<Record<string, Json>>
  /** The data that the rule runs over, whatever item `var` is relative to at the moment. */
  data: Json
  /** Values of `let`, by slot; undefined until first asked for. */
  named: (Json | undefined)[]
  /** Those that all rows of a rule have in common, by slot: what they came to, and what that cost. */
  shared: (SharedValue | undefined)[]
}

/** A value that was computed once for many rows, or why it was not. */
export type SharedValue =
  | { readonly steps: number; readonly value: Json }
  | { readonly steps: number; readonly budget: Budget }

/**
 * A compiled logic, over the data or, within map, filter, reduce, all, some and none, over the current item.
 * Never undefined: nothing is null.
 */
export type Evaluator = (data: Json, frame: Frame) => Json

/** A list that an evaluation has gone into: the data around it, and how far it is. */
export interface Iteration {
  readonly data: Json
  readonly outer: Iteration | null
  /** Position of the current item, from 0. */
  position: number
}

const nowhere: Readonly<Surroundings> = Object.freeze({
  row: null,
  group: () => null,
  parent: () => null,
  index: 0,
  context: Object.freeze({}),
  data: null,
  named: [],
  shared: [],
})

/** One evaluation as it goes on: what stands around it, the lists that it is in, what is left to spend. */
export class Frame implements Work {
  fuel: number
  /** Steps of what was spent that were only charged again. */
  again = 0
  readonly limits: Limits
  readonly around: Readonly<Surroundings>
  private iteration: Iteration | null = null
  /** What is left of the size, while a value is copied. */
  private left = 0

  constructor(limits: Limits = evaluationLimits, around: Readonly<Surroundings> = nowhere) {
    this.fuel = limits.fuel
    this.limits = limits
    this.around = around
  }

  charge(steps: number): void {
    this.fuel -= steps
    if (this.fuel < 0) throw new Exhausted('fuel')
  }

  /** Spends steps for what was done before, in another evaluation. */
  chargeAgain(steps: number): void {
    this.again += steps
    this.charge(steps)
  }

  grow(size: number): void {
    if (size > this.limits.size) throw new Exhausted('size')
    this.charge(size >> 4)
  }

  /** Goes into a list that stands in some data; answers what keeps the position. `leave` comes back out. */
  enter(data: Json): Iteration {
    this.iteration = { data, outer: this.iteration, position: 0 }
    return this.iteration
  }

  leave(): void {
    this.iteration = this.iteration?.outer ?? null
  }

  /** Evaluates something over the rule's own data, outside of any list gone into. */
  apart(evaluate: Evaluator): Json {
    const { iteration } = this
    this.iteration = null
    const value = evaluate(this.around.data, this)
    this.iteration = iteration
    return value
  }

  /** What stands one or more scopes out: an iteration's `index`, or the data around it. Undefined beyond the outermost. */
  scope(level: number): Json | undefined {
    let iteration = this.iteration
    for (let i = 1; i < Math.ceil(level / 2) && iteration !== null; i += 1) iteration = iteration.outer
    if (iteration === null) return undefined
    return level % 2 === 1 ? { index: iteration.position } : iteration.data
  }

  /**
   * A copy of a value, charged for, that shares nothing with the data. A rule can make a small value that spells out
   * endlessly, by putting one array into another twice, many times over: that runs out of size or depth. What is frozen
   * is an operator's own and never changes: it is kept as it is.
   */
  copy(value: Json): Json {
    return typeof value === 'object' && value !== null ? this.copyObject(value) : value
  }

  private copyObject(value: Json): Json {
    this.left = this.limits.size
    const copied = this.copyPart(value, 1)
    this.charge((this.limits.size - this.left) >> 2)
    return copied
  }

  private copyPart(part: Json, depth: number): Json {
    this.left -= typeof part === 'string' ? 1 + (part.length >> 4) : 1
    if (this.left < 0) throw new Exhausted('size')
    if (typeof part !== 'object' || part === null) return part
    if (depth > this.limits.depth) throw new Exhausted('depth')
    if (Object.isFrozen(part)) return part
    if (Array.isArray(part)) {
      const items: Json[] = []
      for (const item of part) items.push(this.copyPart(item, depth + 1))
      return items
    }
    const copy: Record<string, Json> = {}
    const object = part as JsonObject
    for (const key in object)
      if (Object.hasOwn(object, key)) setOwn(copy, key, this.copyPart(object[key] ?? null, depth + 1))
    return copy
  }

  /** Back to the start, after an evaluation that may have been left in the middle. */
  reset(fuel: number): void {
    this.iteration = null
    this.fuel = fuel
    this.again = 0
  }
}
