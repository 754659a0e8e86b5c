import type { Logic } from '@tianbao/rules'
import type { GradeBand, ScoringSettings } from '@tianbao/scoring'

/**
 * 计分: which rows are scored, where what scoring needs stands, and what the clauses leave open. Compiling turns it into
 * compute rules, so that a score is a computed cell like any other.
 */
export interface Scoring extends Partial<ScoringSettings> {
  /** Grades of the total, each from its least points on; left out: 优 90, 良 80, 中 60, 差 0. */
  readonly grades?: readonly GradeBand[]
  readonly items?: readonly ScoringItem[]
  /** The cells that take what the form comes to. */
  readonly results?: { readonly total?: string; readonly grade?: string }
}

/**
 * Rows of a list that are scored alike, or one single item. A cell is named by its column, of a single item by its path;
 * where no cell says it, by JSON-Logic.
 */
export interface ScoringItem {
  readonly id: string
  /** The list; left out: one item. */
  readonly each?: string
  /** What a single item is called. */
  readonly title?: string
  /** 分值: a column, or what every row is worth. */
  readonly points?: string | number
  /** 评扣分标准. */
  readonly clause?: string | Logic
  readonly target?: string | Logic
  /** 指标值类型. */
  readonly type?: string | Logic
  readonly actual?: string | Logic
  readonly unit?: string | Logic
  /** The value that clauses only name (上年). */
  readonly ref?: string | Logic
  /** 备注: the column in which the points may be written once more (5分); it is only looked at. */
  readonly note?: string
  /** Whether a row applies: a flag, or JSON-Logic over `$row` without iterations. */
  readonly applies?: string | Logic
  /** 得分: the cell that takes the score. Left out: rows are not scored, and their clauses only looked at. */
  readonly score?: string
  /** Settings of these rows that differ from the form's. */
  readonly override?: Partial<ScoringSettings>
  /** Settings of single indicators, or of all under a level, by the id of the catalog's node. The first that fits counts. */
  readonly exceptions?: readonly ScoringException[]
  /** Points that rows share; their column of points is then computed. */
  readonly pools?: readonly ScoringPool[]
}

/**
 * 分值池: points that rows share, as many as there are. Those that apply take part, in equal shares or by weight; the
 * shares sum to the points, to the last decimal of the column.
 */
export interface ScoringPool {
  /** The catalog's node under which the rows stand; left out: all rows of the list. */
  readonly at?: string
  readonly points: number
  /** The column that says how much a row counts; left out: all alike. */
  readonly weight?: string
}

export interface ScoringException extends Partial<ScoringSettings> {
  readonly at: string
}
