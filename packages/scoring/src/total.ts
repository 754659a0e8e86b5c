import { add, divide, multiply, subtract } from '@tianbao/rules'
import { rounded } from './score.ts'
import type { ScoringSettings } from './settings.ts'

/** What a row settles otherwise than its form of how it counts. */
export interface RowCounting {
  readonly notApplicable?: ScoringSettings['notApplicable'] | undefined
  /** `none`: its points count as they stand. `to-total`: they are converted though others are not. */
  readonly conversion?: ScoringSettings['conversion'] | undefined
}

/** One scored row of a form. */
export interface ScoredItem extends RowCounting {
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
  /** What is converted is multiplied with `over ÷ under`; null: all is taken as it is. */
  readonly conversion: Conversion | null
  /** Rows that apply and are not scored. */
  readonly open: readonly string[]
  readonly leftOut: readonly string[]
}

/** `sum ÷ under × over`, and to it the points that count as they stand (`kept`). */
export interface Conversion {
  readonly sum: number
  readonly over: number
  readonly under: number
  readonly kept: number
}

/** What a row brings to a total: what it is worth and scored, null where it is left out of it. */
export function countedAs(
  { full, points, applies, notApplicable }: ScoredItem,
  settings: Pick<ScoringSettings, 'notApplicable'>,
): { readonly full: number; readonly points: number | null } | null {
  if (full === null) return null
  if (applies) return { full, points }
  const counts = notApplicable ?? settings.notApplicable
  return counts === 'convert' ? null : { full, points: counts === 'full' ? full : 0 }
}

/**
 * Adds the rows of a form up. Rows that do not apply are left out and the rest converted to the total, or count as full
 * or as nothing, as the settings say; a form whose rows are worth another sum is converted where `conversion` says so.
 * A row may settle both otherwise: where some count as they stand, the others are converted to what those leave.
 */
export function totalOf(items: readonly ScoredItem[], settings: ScoringSettings): Total {
  const { conversion, total, rounding } = settings
  const open: string[] = []
  const leftOut: string[] = []
  let [sum, full] = [0, 0]
  // Of rows that are converted only as the form says, of those that say so themselves, of those that say they are not.
  let [ownSum, ownFull, keptSum, keptFull] = [0, 0, 0, 0]
  for (const item of items) {
    const counted = countedAs(item, settings)
    if (counted === null) {
      if (item.full !== null) leftOut.push(item.id)
      continue
    }
    const points = counted.points ?? 0
    if (counted.points === null) open.push(item.id)
    full = add(full, counted.full)
    sum = add(sum, points)
    if (item.conversion === 'none') {
      keptFull = add(keptFull, counted.full)
      keptSum = add(keptSum, points)
    } else if (item.conversion === 'to-total') {
      ownFull = add(ownFull, counted.full)
      ownSum = add(ownSum, points)
    }
  }
  if (leftOut.length === 0 && conversion === 'none') {
    keptFull = subtract(full, ownFull)
    keptSum = subtract(sum, ownSum)
  }
  const over = Math.max(0, subtract(total, keptFull))
  const under = subtract(full, keptFull)
  const isConverted = under !== over && (leftOut.length > 0 || conversion === 'to-total' || ownFull > 0)
  const converted: Conversion = { sum: subtract(sum, keptSum), over, under, kept: keptSum }
  const points = isConverted ? convertedPoints(converted) : sum
  return {
    points: points === null || open.length > 0 ? null : rounded(points, rounding),
    sum,
    full,
    conversion: isConverted ? converted : null,
    open,
    leftOut,
  }
}

function convertedPoints({ sum, over, under, kept }: Conversion): number | null {
  if (under > 0) return add(divide(multiply(sum, over), under) ?? 0, kept)
  return kept > 0 ? kept : null
}
