import type { Mark } from './terms.ts'

/** An end as words say it: `isFirm` where (含), ≥ or 低于 leave no doubt; 以上 and a dash do. */
export interface SaidEnd {
  readonly at: Mark
  readonly isIncluded: boolean
  readonly isFirm: boolean
  /** Said with a word (以上, 以内), not with a dash. */
  readonly isWord: boolean
}

/** A comparison within a text: 达到95%, 80(含)-90, 10%以内, 不超过上年. */
export interface Comparison {
  readonly from: number
  readonly to: number
  readonly low: SaidEnd | null
  readonly high: SaidEnd | null
  /** A number without a word for a bound: 控制率100%. */
  readonly isBare: boolean
  readonly unit: string | null
  /** Of the size of what is measured, whatever its sign: ±5%, 绝对值. */
  readonly isSize?: true
}
