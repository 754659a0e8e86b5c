/** On what a match rests. */
export type MatchGround = 'label' | 'kind' | 'unit' | 'neighbours'

/**
 * What is thought to be one thing in two templates that call it by different ids: a proposal, which counts for nothing
 * until a person confirms it.
 */
export interface Match {
  /** The old place's pattern, of a field, a group or a list; or the old catalog node's id. */
  readonly from: string
  /** The new ones: several where the old one was split. */
  readonly to: readonly string[]
  /** `join`: several old values become one text. */
  readonly is: 'same' | 'split' | 'join'
  /** Between 0 and 1: how much speaks for it. It is no probability. */
  readonly certainty: number
  readonly grounds: readonly MatchGround[]
}

/** What is proposed for two templates. */
export interface Matching {
  readonly fields: readonly Match[]
  readonly nodes: readonly Match[]
  /** Old places for which nothing is proposed, the outermost. */
  readonly unmatched: readonly string[]
}
