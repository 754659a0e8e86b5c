import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { ExplainWords, Explanation } from './explanation.ts'
import type { Budget } from './frame.ts'
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
  /** A `check` has something to say only where it fails: elsewhere its values of `let` are not computed for a message. */
  readonly type?: string
  readonly each?: string
  readonly when?: Logic
  readonly let?: Readonly<Record<string, Logic>>
  readonly logic: Logic
  /** For a rule that computes: where its value goes, `funds.income.total.current` or `$row.share`. */
  readonly target?: string
  /** For a rule that computes: decimal places that its value is rounded to, half away from zero. */
  readonly decimals?: number
}

/** What a program needs to know of the data beside its rules. */
export interface ProgramSetting {
  /** Path patterns of arrays of rows: `annual`, `goals.*.indicators`. */
  readonly lists: readonly string[]
  /** Groups whose children are ruled as rows, and the children's names in order. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** Names of other submissions (`last`): a rule that reads one that is not there does not apply. */
  readonly sources?: readonly string[]
}

/** What one rule gave, for one row where it runs per row. */
export interface RuleResult {
  /** Undefined where the result is empty, and where `when` held the rule back. */
  readonly value: Json | undefined
  /** False where `when` was not true, or a source that the rule reads is absent. */
  readonly applies: boolean
  /** The named values of `let`, for the rule's message: of a rule that applies, and of a check only where it fails. */
  readonly named: Readonly<Record<string, Json | undefined>>
  /** The budget that ran out, if one did: then `value` is undefined. */
  readonly exhausted?: Budget
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

/** Rules compiled to closures, in dependency order. Immutable; start as many runs as there are forms. */
export interface Program {
  readonly rules: readonly ProgramRule[]
  /** Keys in an order in which every rule comes after those whose targets it reads. */
  readonly order: readonly string[]
  /** Rules that wait for one another; they are left out of `order` and give nothing. */
  readonly cycles: readonly (readonly string[])[]
  /** What is wrong with the rules: unknown operators, names of `let` in a circle, two rules for one target. */
  readonly problems: readonly Finding[]
  /** Path patterns that a rule reads (`funds.income.total.current`, `annual.*.target`), and one that it writes. */
  reads(key: string): readonly string[]
  writes(key: string): string | null
  /** `data` is plain JSON, rows bearing ids; `context` gives `year`, `today`, and sources by name, without the `$`. */
  start(data: JsonObject, context: Readonly<Record<string, Json>>): Run
}

/** One form's data under a program: results kept, and brought up to date by `write`. Law: incremental = from scratch. */
export interface Run {
  /** What rules see now: what was given, and computed values where nothing was. Live: do not keep it. */
  readonly data: JsonObject
  /** Values of computing rules by address, also where a given value stands over them. */
  readonly computed: ReadonlyMap<Address, Json>
  result(key: string, row?: Address): RuleResult | undefined
  /** Results of a rule: [row address or null, result], rows in order. */
  results(key: string): Iterable<readonly [row: Address | null, result: RuleResult]>
  /**
   * Applies changes to the given data and re-runs what they reach; answers the results that changed. Checks wait until
   * somebody asks; where all rules start again each of them is answered.
   */
  write(writes: readonly Write[]): readonly Changed[]
  /** Runs the checks that wait, and answers those whose results changed since this was last asked, if they had any. */
  judge(): readonly Changed[]
  /** How a rule came to its value, for one row where it runs per row. */
  explain(key: string, row?: Address, words?: ExplainWords): Explanation
}
