import type { Json } from '@tianbao/edit'

/**
 * The cells of a row that is scored, as they stand: texts and numbers, or nothing. A column that a form has not is left
 * out.
 */
export interface ScoredRow {
  /** 评扣分标准. */
  readonly clause?: Json | undefined
  /** 实际完成值, as a number or as people write it: 92.4, 95%, 缺1条. */
  readonly actual?: Json | undefined
  /** 分值. */
  readonly points?: Json | undefined
  /** 指标值. */
  readonly target?: Json | undefined
  /** 指标值类型: ≥, ≤, =, 定性. */
  readonly type?: Json | undefined
  /** 计量单位. */
  readonly unit?: Json | undefined
  /** The value that a clause only names: last year's. */
  readonly ref?: Json | undefined
}

/** Columns of a scored row. */
export type RowCell = keyof ScoredRow
