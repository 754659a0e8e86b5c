import { add, divide, multiply } from '@tianbao/rules'
import { rounded } from './score.ts'
import type { ScoringSettings } from './settings.ts'

/** One scored row of a form. */
export interface ScoredItem {
  readonly id: string
  /** What it is worth; null: not worth anything, as a row without 分值. */
  readonly full: number | null
  /** What it scored; null: not scored yet. */
  readonly points: number | null
  /** Whether it applies to this submission. */
  readonly applies: boolean
}

/** What a form comes to. */
export interface Total {
  /** Null while a row that applies is not scored. */
  readonly points: number | null
  /** The sum of the rows, before it is converted. */
  readonly sum: number
  /** What the rows that count are worth. */
  readonly full: number
  /** What the sum is multiplied with: `total ÷ full`, or null where it is taken as it is. */
  readonly conversion: { readonly over: number; readonly under: number } | null
  /** Rows that apply and are not scored. */
  readonly open: readonly string[]
  readonly leftOut: readonly string[]
}

/**
 * Adds the rows of a form up. Rows that do not apply are left out and the rest converted to the total, or count as full
 * or as nothing, as the settings say; a form whose rows are worth another sum is converted where `conversion` says so.
 */
export function totalOf(items: readonly ScoredItem[], settings: ScoringSettings): Total {
  const { notApplicable, conversion, total, rounding } = settings
  let sum = 0
  let full = 0
  const open: string[] = []
  const leftOut: string[] = []
  for (const item of items) {
    if (item.full === null) continue
    if (!item.applies && notApplicable === 'convert') {
      leftOut.push(item.id)
      continue
    }
    full = add(full, item.full)
    const points = item.applies ? item.points : notApplicable === 'full' ? item.full : 0
    if (points === null) open.push(item.id)
    else sum = add(sum, points)
  }
  const isConverted = full !== total && (leftOut.length > 0 || conversion === 'to-total')
  const points = isConverted ? (full > 0 ? divide(multiply(sum, total), full) : null) : sum
  return {
    points: points === null || open.length > 0 ? null : rounded(points, rounding),
    sum,
    full,
    conversion: isConverted ? { over: total, under: full } : null,
    open,
    leftOut,
  }
}
