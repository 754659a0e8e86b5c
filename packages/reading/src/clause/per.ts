import type { Way } from './step-verbs.ts'
import type { Mark } from './terms.ts'

/** 每降低百分之二, 少1个, 每发生一起: a step and which way it goes. */
export interface Per {
  readonly way: Way
  readonly step: number
  readonly unit: string | null
  /** Percentage points, not percent. */
  readonly isPoint: boolean
  /** What the gap begins at, where the step says so itself: 每低于100%一个百分点. */
  readonly mark: Mark | null
  readonly markUnit: string | null
  /** The words before 每 and the things counted. */
  readonly before: string
  readonly noun: string
  /** 每 was said; without it one thing stands for each only where points are taken away. */
  readonly isEvery: boolean
}
