import type { Address } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { ClauseReading } from '@tianbao/reading'
import type { Evidence, GradeBand, RowScoreState, ScoringSettings, Total } from '@tianbao/scoring'
import type { ScoringCell } from '@tianbao/template'

/**
 * What became of a scored row: as `RowScoreState` says, and
 *
 * - `given`: there is no score by the clause, and a person gave the points. Where `manual`, `open` or `wrong`, nobody has.
 * - `left_out`: the row does not apply.
 */
export type ScoreState = RowScoreState | 'given' | 'left_out'

/** A scored row of a form as it stands. */
export interface ScoreRow {
  /** The row; of a single item the cell that takes the score. */
  readonly address: Address
  /** The id of the item of the template's scoring. */
  readonly item: string
  readonly name: string
  /** The catalog's nodes above, outermost first: 一级, 二级. */
  readonly levels: readonly ScoreLevel[]
  /** Where what scoring needs stands. What has no cell is left out. */
  readonly cells: Readonly<Partial<Record<ScoringCell, Address>>>
  readonly clause: string
  readonly state: ScoreState
  /** 分值, else what the clause says; null: it is worth nothing. */
  readonly full: number | null
  /** The points that count: given by a person, else by the clause; null: none yet. */
  readonly points: number | null
  /** The points by the clause; null: it gives none. */
  readonly computed: number | null
  /** A person typed points that differ from those by the clause. */
  readonly isOverride: boolean
  /** `full − points`; null where there are none. A bonus is negative. */
  readonly lost: number | null
  /** Cells that are empty and asked for. */
  readonly missing: readonly Address[]
  /** What is wrong, at its cells. */
  readonly problems: readonly Finding[]
  /** What each reading would score, where the clause leaves open which holds. */
  readonly readings: Readonly<Record<string, number>> | null
}

/** A level of the catalog: 一级, 二级. */
export interface ScoreLevel {
  readonly id: string
  readonly name: string
}

/** What the rows under a level come to. */
export interface Subtotal {
  /** The level, and those above it, outermost first. */
  readonly levels: readonly ScoreLevel[]
  readonly full: number
  /** The sum of the points that there are. */
  readonly points: number
  /** Rows that are worth points and have none yet. */
  readonly open: number
  readonly rows: readonly Address[]
}

/** 计分: all that a form scores, as it stands. */
export interface ScoreSheet {
  /** As the form reads. Rows that are worth no points are among them, `unscored`. */
  readonly rows: readonly ScoreRow[]
  /** By every level that has rows worth points, outer before inner, as the form reads. */
  readonly subtotals: readonly Subtotal[]
  readonly total: Total
  readonly grade: string | null
  readonly grades: readonly GradeBand[]
  /** Rows that wait for a person's points. */
  readonly awaiting: readonly Address[]
  readonly settings: ScoringSettings
  /** The cells that show total and grade; null: none. */
  readonly totalCell: Address | null
  readonly gradeCell: Address | null
}

/** 分值池: points that rows share, and how many rows they are. */
export interface RowPool {
  readonly points: number
  /** Rows that take part. */
  readonly rows: readonly Address[]
  /** The column of weights; null: equal shares. */
  readonly weight: string | null
}

/** All that the score of one row rests on. */
export interface RowEvidence {
  readonly row: ScoreRow
  readonly reading: ClauseReading
  /** The settings that hold for this row. */
  readonly settings: ScoringSettings
  /** The computation; null where the clause has no rule and a person scores. */
  readonly evidence: Evidence | null
  /** What the row's points are a share of; null: nothing shared. */
  readonly pool: RowPool | null
}
