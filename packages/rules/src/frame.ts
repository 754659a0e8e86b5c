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
  readonly outer: Json[] = []
  /** Positions of the current items in their lists, from 0, outermost first. */
  readonly positions: number[] = []
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

  /** Back to the start, after an evaluation that was left in the middle. */
  reset(fuel: number): void {
    this.outer.length = 0
    this.positions.length = 0
    this.fuel = fuel
  }
}
