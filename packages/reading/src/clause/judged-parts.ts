import type { Points } from './terms.ts'

/** A word and what it is worth. */
export interface Grade {
  readonly label: string
  readonly points: Points
}

/** One of several words (优秀5分，良好3分). */
export interface GradesPart {
  readonly model: 'grades'
  readonly grades: readonly Grade[]
}

/** A word and the points that a person may give for it, in percent of full or as points. */
export interface GradeRange {
  readonly label: string
  readonly low: number
  readonly high: number
  readonly isLowIncluded: boolean
  readonly isHighIncluded: boolean
}

/** A person picks inside the range of a word; the range is checked. */
export interface GradeRangesPart {
  readonly model: 'gradeRanges'
  readonly of: 'full' | 'points'
  readonly ranges: readonly GradeRange[]
}

/** Points for each item that is met. `each`: items that the clause does not list (每符合一项得1分). */
export interface ChecklistAddPart {
  readonly model: 'checklistAdd'
  readonly items: readonly Grade[]
  readonly each: number | null
  /** How many items there are, where `each` is said and they are counted. */
  readonly count: number | null
}

/** Points lost for each item that is not met, and for each one missing. */
export interface ChecklistDeductPart {
  readonly model: 'checklistDeduct'
  readonly items: readonly Grade[]
  readonly missing: Grade | null
  readonly maxPenalty: number | null
}

/** No points at all where this happened. */
export interface VetoPart {
  readonly model: 'veto'
  readonly label: string
}

/** Points for places in an order; `ratio`: places whose points are in proportion to the first one's. */
export interface RankPart {
  readonly model: 'rank'
  readonly places: readonly { readonly from: number; readonly to: number; readonly points: Points }[]
  readonly ratio: { readonly from: number; readonly to: number | null } | null
  /** What all other places are worth; null: not said. */
  readonly otherwise: number | null
  /** What is lost for each place behind the last one named (每后移一位扣1分), until a place from which on there is nothing. */
  readonly behind: Points | null
  readonly last: number | null
}
