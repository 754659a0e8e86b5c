import type { Kysely } from 'kysely'

/** One step of the data's format. A step that was released never changes: data of its format is out there. */
export interface Step {
  /** The format that the data has after it: 1, 2, 3, … */
  readonly format: number
  /** Why the format changed, for whoever reads this in five years. */
  readonly why: string
  /** Runs in a transaction of its own, with the change of the format number: all of it is done or nothing. */
  up(db: Kysely<unknown>): Promise<void>
}
