import type { Scoring } from '@tianbao/template'

/** What changes a template's scoring, as one step of the history. */
export type ChangeScoring = (change: { readonly [K in keyof Scoring]?: Scoring[K] | undefined }) => void
