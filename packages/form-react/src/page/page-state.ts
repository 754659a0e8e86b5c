import type { Address } from '@tianbao/edit'
import type { Cause, CauseCounts, Progress } from '@tianbao/form'
import type { CauseFilter } from '../findings/filter-causes.ts'

/** What the page shows beside the values: made anew shortly after they changed, never while a key is on its way. */
export interface PageState {
  /** Whether what is wrong and what is missing was looked for; until then nothing is said of either. */
  readonly isJudged: boolean
  readonly entries: readonly Cause[]
  readonly filter: CauseFilter
  /** Those of the causes that the filter lets through: what the panel lists and the keys walk. */
  readonly shown: readonly Cause[]
  readonly counts: CauseCounts
  readonly progress: Progress
  /** Carried cells that nobody looked at yet. */
  readonly unchecked: readonly Address[]
  /** The cause whose arithmetic is open in the panel. */
  readonly openKey: string | null
  /** What was just done, in words; said in the status bar until the next thing. */
  readonly notice: string
  /** On a small screen: what lies over the table. */
  readonly drawer: 'none' | 'findings' | 'sections'
  /** Beside the paper, in a form that scores: what is wrong, or why it scores what it does. */
  readonly side: 'findings' | 'scores'
  /** What paper is being made of: the form, or what its scores rest on. */
  readonly prints: 'form' | 'scores'
  /** What is open over the page: all keys, the notes of the form, the help of the cell where one stands. */
  readonly layer: 'none' | 'keys' | 'notes' | 'help'
  /** Grows each time the search is asked for: it takes the keyboard then. */
  readonly searches: number
}
