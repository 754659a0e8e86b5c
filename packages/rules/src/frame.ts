import type { Json } from '@tianbao/edit'
import { evaluationLimits } from './limits.ts'

/** A budget that an evaluation may run out of: steps, nesting of a value, or the size of one text or array. */
export type Budget = 'fuel' | 'depth' | 'size'

/** What one evaluation may spend. */
export interface Limits {
  /** Steps: one per operation, counted again for every item that a body runs for. */
  readonly fuel: number
  /** Nesting of a value that a rule makes. */
  readonly depth: number
  /** Characters of one text, or items of one array, that a rule makes. */
  readonly size: number
}

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
  group: Json
  parent: Json
  /** Position of the row, from 1. */
  index: number
  /** `$year`, `$today` and sources, by name without the `$`. */
  context: Readonly<Record<string, Json>>
  /** The data that the rule runs over, whatever item `var` is relative to at the moment. */
  data: Json
  /** Values of `let`, by slot; undefined until first asked for. */
  named: (Json | undefined)[]
}

/** A compiled logic. Never undefined: nothing is null. */
export type Evaluator = (frame: Frame) => Json

/** One evaluation as it goes on: the current item that `var` is relative to, what stands around it, what is left to spend. */
export class Frame implements Work {
  /** The data, or within map, filter, reduce, all, some and none the current item. */
  data: Json
  /** Data around the current item, outermost first. */
  private outer: Json[] = []
  /** Positions of the current items in their lists, from 0, outermost first. */
  private positions: number[] = []
  readonly around: Surroundings
  readonly limits: Limits
  fuel: number

  constructor(data: Json, limits: Limits = evaluationLimits, context: Readonly<Record<string, Json>> = {}) {
    this.data = data
    this.limits = limits
    this.fuel = limits.fuel
    this.around = { row: null, group: null, parent: null, index: 0, context, data, named: [] }
  }

  charge(steps: number): void {
    this.fuel -= steps
    if (this.fuel < 0) throw new Exhausted('fuel')
  }

  grow(size: number): void {
    if (size > this.limits.size) throw new Exhausted('size')
    this.charge(size >> 4)
  }

  /** Goes into a list, whose items `data` is then set to; `leave` comes back out. */
  enter(): void {
    this.outer.push(this.data)
    this.positions.push(0)
  }

  /** The next item of the list gone into last. */
  next(item: Json, position: number): void {
    this.data = item
    this.positions[this.positions.length - 1] = position
  }

  leave(): void {
    this.data = this.outer.pop() ?? null
    this.positions.pop()
  }

  /** Evaluates something over the rule's own data, outside of any list gone into. */
  apart(evaluate: Evaluator): Json {
    const { data, outer, positions } = this
    if (outer.length === 0) return evaluate(this)
    this.data = this.around.data
    this.outer = []
    this.positions = []
    const value = evaluate(this)
    this.data = data
    this.outer = outer
    this.positions = positions
    return value
  }

  /** What stands so many scopes out: an iteration's `index`, or the data around it. Undefined beyond the outermost. */
  scope(level: number): Json | undefined {
    if (level === 0) return this.data
    const iteration = this.outer.length - Math.ceil(level / 2)
    if (!(iteration >= 0)) return undefined
    return level % 2 === 1 ? { index: this.positions[iteration] ?? 0 } : this.outer[iteration]
  }

  /**
   * A copy of a value, charged for, that shares nothing with the data. A rule can make a small value that spells out
   * endlessly, by putting one array into another twice, many times over: that runs out of size or depth.
   */
  copy(value: Json): Json {
    let left = this.limits.size
    const copyPart = (part: Json, depth: number): Json => {
      left -= typeof part === 'string' ? 1 + (part.length >> 4) : 1
      if (left < 0) throw new Exhausted('size')
      if (typeof part !== 'object' || part === null) return part
      if (depth > this.limits.depth) throw new Exhausted('depth')
      if (Array.isArray(part)) return part.map((item) => copyPart(item, depth + 1))
      return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, copyPart(item, depth + 1)]))
    }
    const copied = copyPart(value, 1)
    this.charge((this.limits.size - left) >> 2)
    return copied
  }

  /** Back to the start, after an evaluation that was left in the middle. */
  reset(fuel: number): void {
    this.outer = []
    this.positions = []
    this.data = this.around.data
    this.fuel = fuel
  }
}
