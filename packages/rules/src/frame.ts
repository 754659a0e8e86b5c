import type { Json } from '@tianbao/edit'

/** A budget that an evaluation may run out of: steps, nesting of a value, or the size of one text or array. */
export type Budget = 'fuel' | 'depth' | 'size'

/** What one evaluation may spend. Constants are in `limits.ts`. */
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
  /** Spends steps for work that grows with the operands: about one per item, or per 16 characters, looked at. */
  charge(steps: number): void
  /** Says that a text of so many characters or an array of so many items is about to be made. */
  grow(size: number): void
  readonly limits: Limits
}

/** The `$` names that a rule sees beside its data: `$row`, `$index`, `$year`, a source, a name of `let`. */
export interface Roots {
  /** The value of `$name`; undefined where there is no such name. */
  get(name: string): Json | undefined
}

/** One evaluation as it goes on: the current item that `var` is relative to, the `$` names, what is left to spend. */
export interface Frame extends Work {
  /** The data, or within map, filter, reduce, all, some and none the current item. */
  data: Json
  /** Items around the current one, outermost first; the data is the first of them. */
  readonly outer: Json[]
  readonly roots: Roots
  fuel: number
}

/** A compiled logic. Never undefined: nothing is null. */
export type Evaluator = (frame: Frame) => Json
