import type { RowLine } from '@tianbao/sheet-react'

/** A line between a row of the old table and one of the new. */
export interface Ribbon extends RowLine {
  /** Both have it; it is one thing under two names; it was split or joined. */
  readonly is: 'kept' | 'same' | 'split' | 'join'
}
