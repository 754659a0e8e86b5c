import type { NewRows, Refusal } from './landing.ts'

/** Where a row of a block goes: to a row of the grid, to one that comes with it, or nowhere. */
export type RowGoal =
  | { readonly is: 'row'; readonly row: number }
  /** `newRow` counts all that come, from zero; its cells are like those of the grid's row `like`. */
  | { readonly is: 'new'; readonly newRow: number; readonly like: number }
  | { readonly is: 'nowhere'; readonly why: Refusal }

/** Where all rows of a block go, and what comes with them. */
export interface RowGoals {
  readonly goals: readonly RowGoal[]
  readonly newRows: readonly NewRows[]
}
