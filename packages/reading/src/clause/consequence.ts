import type { PartStep, Points } from './terms.ts'

/** What follows from a condition, or what is said of the whole clause. */
export type Consequence =
  /** `isBare`: without a verb (优秀5分), or all that there are (得满分5分); `isFull`: 满分, without a number. */
  | { readonly is: 'award'; readonly points: Points; readonly isFull: boolean; readonly isBare: boolean }
  | {
      readonly is: 'award_range'
      readonly low: number
      readonly high: number
      readonly of: 'full' | 'points'
    }
  | { readonly is: 'zero' }
  | { readonly is: 'deduct'; readonly points: Points }
  | { readonly is: 'add'; readonly points: number }
  | { readonly is: 'keep' }
  | { readonly is: 'floor'; readonly points: number }
  | { readonly is: 'max_penalty'; readonly points: number }
  /** Null: the full points. */
  | { readonly is: 'cap'; readonly points: number | null }
  | { readonly is: 'max_bonus'; readonly points: number }
  | { readonly is: 'total'; readonly points: number }
  | {
      readonly is: 'part_step'
      readonly how: PartStep
      readonly step: number | null
      readonly unit: string | null
    }
  /** `isFalling`: 按比例递减, less and less, which of a place says no ratio. `isLost`: 按比例扣分, what is taken away. */
  | {
      readonly is: 'ratio'
      readonly of: 'completion' | 'overrun'
      readonly isFalling: boolean
      readonly isLost: boolean
    }

/** A consequence and where it stands. */
export interface Found {
  readonly what: Consequence
  readonly from: number
  readonly to: number
}
