import type { Logic } from '@tianbao/rules'
import type { GradeBand, ScoringSettings } from '@tianbao/scoring'

/** The cells of a scored row that have a column, or of a single item a path. */
export type ScoringCell =
  | 'clause'
  | 'actual'
  | 'points'
  | 'target'
  | 'type'
  | 'unit'
  | 'ref'
  | 'note'
  | 'applies'
  | 'score'

/** Scoring made ready: every default in place, plain data. */
export interface CompiledScoring {
  readonly settings: ScoringSettings
  /** What the template itself says of them. */
  readonly said: Partial<ScoringSettings>
  readonly grades: readonly GradeBand[]
  readonly items: readonly CompiledScoringItem[]
  /** Patterns of the cells that take the results. */
  readonly total: string | null
  readonly grade: string | null
}

export interface CompiledScoringItem {
  readonly id: string
  readonly title: string
  /** The list's pattern; null for a single item. */
  readonly each: string | null
  /** The key of the rule that scores it; null: its rows are not scored. */
  readonly rule: string | null
  /** Columns of the row, for a single item paths. What no cell says is left out. */
  readonly cells: Readonly<Partial<Record<ScoringCell, string>>>
  /** What no cell says but JSON-Logic does, over the row; of a single item over the data. */
  readonly logics: Readonly<Partial<Record<ScoringCell, Logic>>>
  /** What every row is worth, where no column says. */
  readonly points: number | null
  /** Settings by choice: 0 the item's own, then one for each exception. */
  readonly choices: readonly ScoringChoice[]
  readonly pools: readonly CompiledPool[]
  /** Decimal places of the column of points, to which shares are rounded. */
  readonly shareDecimals: number
}

/** Points that rows share. */
export interface CompiledPool {
  /** The node that was named, and it with all below it; null: all rows. */
  readonly at: string | null
  readonly nodes: readonly string[] | null
  readonly points: number
  readonly weight: string | null
}

/** Settings of some rows of an item. */
export interface ScoringChoice {
  /** Ids of rows that it holds for, and of nodes that hold such rows; null: all. */
  readonly nodes: readonly string[] | null
  readonly settings: ScoringSettings
  /** What item or exception say of them, where the template says otherwise or nothing. */
  readonly said: Partial<ScoringSettings>
}
