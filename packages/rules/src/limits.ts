/**
 * What rules may cost. `rules`, `nodes` and `depth` are refused at the publish gate; the others bound an evaluation
 * whatever was published. One place; each with a test just below and just above.
 */
export const ruleLimits = Object.freeze({
  /** Rules in a template, after `columns` was expanded. */
  rules: 400,
  /** Operations, arrays and plain values in one logic. */
  nodes: 500,
  /** Operations and arrays nested in one another. */
  depth: 20,
  /** Nesting that compiling still takes, so that a draft can be tried; beyond it nothing is compiled. */
  compileDepth: 200,
  /** Steps of one evaluation: one rule, for one row. */
  fuel: 100_000,
  /** Steps of one start or one write of a run, over all rules and rows. */
  runFuel: 20_000_000,
  /** Nesting of a value that a rule makes. */
  valueDepth: 64,
  /** Characters of one text, or items of one array, that a rule makes; also parts of a result, counted all through. */
  size: 100_000,
})

/** What one evaluation may spend. */
export interface Limits {
  /** Steps: one per operation, counted again for every item that a body runs for. */
  readonly fuel: number
  /** Nesting of a value that a rule makes. */
  readonly depth: number
  /** Characters of one text, or items of one array, that a rule makes. */
  readonly size: number
}

/** The budgets of one evaluation. */
export const evaluationLimits: Limits = Object.freeze({
  fuel: ruleLimits.fuel,
  depth: ruleLimits.valueDepth,
  size: ruleLimits.size,
})
