import type { Rect } from '@tianbao/sheet-react'

/** Cells that hold several fields are to become one: what becomes of the fields is asked first. */
export interface MergeAsk {
  readonly rect: Rect
  /** The fields, by title, the one that stays first. */
  readonly titles: readonly string[]
}
