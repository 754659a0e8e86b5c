import type { Comparison } from './comparison.ts'
import type { Per } from './per.ts'

/** One comma's worth of a condition. */
export type Piece = { readonly from: number; readonly to: number; readonly text: string } & (
  | { readonly is: 'per'; readonly per: Per }
  | { readonly is: 'compare'; readonly comparison: Comparison; readonly label: string; readonly tail: string }
  /** 以100%为标准, 合理区间40%-60%: what everything is held against. */
  | { readonly is: 'standard'; readonly comparison: Comparison }
  /** ±10%: a deviation to both sides. */
  | { readonly is: 'tolerance'; readonly size: number; readonly unit: string | null }
  | { readonly is: 'rank'; readonly first: number; readonly last: number | null }
  | { readonly is: 'date'; readonly due: string; readonly label: string }
  /** 否则, 其余. */
  | { readonly is: 'rest' }
  /** 正向指标, 反向指标. */
  | { readonly is: 'direction'; readonly isReverse: boolean }
  /** 完成率=实际完成数/计划完成数×100%: what a rate is of; `isCompletion`: value over target. */
  | { readonly is: 'definition'; readonly isCompletion: boolean }
  /** 且合格率达到100%: a bound that must hold together with what stands before it. */
  | { readonly is: 'joint' }
  | { readonly is: 'words' }
  | { readonly is: 'unread' }
)

/** A bound, or an interval. */
export type ComparePiece = Piece & { readonly is: 'compare' }

/** Where a piece stands, and its words. */
export type Span = Pick<Piece, 'from' | 'to' | 'text'>
