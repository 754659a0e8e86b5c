import type { Cutoff, Mark, Points, Steps } from './terms.ts'

/** Points lost for every occurrence; `first`: for the first one, where that differs. */
export interface PerOccurrencePart extends Steps {
  readonly model: 'perOccurrence'
  readonly label: string
  readonly first: Points | null
  /** Its place among the counts, where a clause counts several things; null: it counts one. */
  readonly among: number | null
  readonly maxPenalty: number | null
  /** From how many on there are no points (发生3起以上不得分), and what they are counted in. */
  readonly cutoff: Cutoff | null
  readonly unit: string | null
}

/** Points lost for every step of delay. */
export interface DeadlinePart extends Steps {
  readonly model: 'deadline'
  /** The day as the clause writes it; null: said elsewhere. */
  readonly due: string | null
  readonly unit: string
  readonly maxPenalty: number | null
  readonly cutoff: Cutoff | null
}

/**
 * Points won for every step: `from` a mark on, or of a count. `isBase`: these are all the points there are (得).
 * `isOnce`: for one thing that is there or is not (获得省级表彰加3分); of two of them the clause says nothing.
 */
export interface BonusPart {
  readonly model: 'bonus'
  readonly step: number
  readonly points: number
  readonly unit: string | null
  readonly label: string
  readonly from: Mark | null
  readonly side: 'above' | 'below'
  readonly cap: number | null
  readonly isBase: boolean
  readonly isOnce: boolean
  /** Its place among the counts, where a clause adds for several things; null: it counts one. */
  readonly among: number | null
}
