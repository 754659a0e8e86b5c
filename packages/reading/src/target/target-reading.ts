/** What a bound says of its value. `between` has two; `~` is about; 定性 has no number. Null: not said. */
export type TargetOperator = '>=' | '<=' | '>' | '<' | '=' | '~' | 'between' | '定性'

/**
 * What a target value (指标值) is.
 *
 * - `number`: one number. `range`: between two, both included. `growth`: a change against `base`, falling is negative.
 * - `date`: a day, or less of it where the text says less (`2024-12`, `2024-Q3`, `12-31`). `recurringDate`: 每月10日.
 * - `qualitative`: a word. `boolean`: 是, 达标. `compound`: several values in one cell, in `parts`.
 * - `empty`: nothing, or a placeholder. `invalid`: not understood, `issues` says why.
 */
export type TargetKind =
  | 'number'
  | 'range'
  | 'growth'
  | 'date'
  | 'recurringDate'
  | 'qualitative'
  | 'boolean'
  | 'compound'
  | 'empty'
  | 'invalid'

/** A target value as read. What does not apply is null or left out. */
export interface TargetReading {
  readonly kind: TargetKind
  readonly operator: TargetOperator | null
  readonly value: number | string | boolean | null
  /** The upper end, where `operator` is `between`. */
  readonly value2?: number | string
  readonly unit: string | null
  /** The words of a qualitative value, and of a number that was said in words (零失误). */
  readonly qualitative: string | null
  /** What a change is measured against: 上年. */
  readonly base?: string
  /** Words around the value: 举办培训班 in 举办培训班不少于4期. */
  readonly label?: string
  readonly parts?: readonly TargetPart[]
  /** What a reviewer should be warned of; left out where there is nothing. `TargetIssue`, some with `:` and a word. */
  readonly issues?: readonly string[]
}

/** One of several values in a cell. */
export interface TargetPart {
  readonly label: string | null
  readonly operator: TargetOperator | null
  readonly value: number | string | null
  readonly value2?: number | string
  readonly unit: string | null
  readonly base?: string
}

/** What is known beside the text. */
export interface TargetContext {
  /** The year that a date without one belongs to: the template's budget year. */
  readonly year?: number
  /** Words of other columns, by the column's name; found alone in a target they are a column shift. */
  readonly vocabulary?: Vocabulary
  /** The cell of a separate 指标值类型 column (≥, ≤, =, 定性): it wins over the text. */
  readonly type?: string
  /** The cell of a separate 计量单位 column. */
  readonly unit?: string
}

/** Column name → words that belong to that column. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>
