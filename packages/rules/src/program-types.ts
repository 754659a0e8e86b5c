import type { Address, Json } from '@tianbao/edit'
import type { Logic } from './logic.ts'

/**
 * One rule as the engine sees it: plain JSON-Logic over the data, run once, or once per row of `each`.
 *
 * `each` is a path pattern: an array (`annual`), the object children of a group (`funds.income`), or rows of rows
 * (`goals.*.indicators`). Inside, `$row` is the row, `$index` its position from 1, `$group` the array or group that
 * holds it, `$parent` the outer row. `let` names values for `logic` as `$name`; they may read one another.
 */
export interface ProgramRule {
  readonly key: string
  readonly each?: string
  readonly when?: Logic
  readonly let?: Readonly<Record<string, Logic>>
  readonly logic: Logic
  /** For a rule that computes: where its value goes, `funds.income.total.current` or `$row.share`. */
  readonly target?: string
  /** For a rule that computes: decimal places that its value is rounded to, half away from zero. */
  readonly decimals?: number
}

/** What one rule gave, for one row where it runs per row. */
export interface RuleResult {
  /** Undefined where the result is empty, and where `when` held the rule back. */
  readonly value: Json | undefined
  /** False where `when` was not true. */
  readonly applies: boolean
  /** The named values of `let`, for the rule's message. Only computed for a rule that applies. */
  readonly named: Readonly<Record<string, Json | undefined>>
  /** The budget that ran out, if one did: then `value` is undefined. */
  readonly exhausted?: 'fuel' | 'depth' | 'size'
}

/** A change to what a run reads. Addresses name rows by id; a list is the address of the array. */
export type Write =
  | { readonly op: 'value'; readonly at: Address; readonly value: Json | undefined }
  | { readonly op: 'insert'; readonly list: Address; readonly after: string | null; readonly row: Json }
  | { readonly op: 'remove'; readonly list: Address; readonly id: string }
  | { readonly op: 'move'; readonly list: Address; readonly id: string; readonly after: string | null }
  | { readonly op: 'context'; readonly name: string; readonly value: Json | undefined }

/** A result that changed: which rule, for which row (absent: a rule that runs once). */
export interface Changed {
  readonly key: string
  readonly row?: Address
}
