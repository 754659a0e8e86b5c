import type { Address } from '@tianbao/edit'
import type { CellLanding, Mark } from '@tianbao/sheet-react'
import type { Before } from '../before/known-before.ts'

/** What the page lays over a form's values: numbers of findings, inputs of the one in view, what is not saved yet. */
export interface Overlay {
  mark(address: Address): Mark | null
  isReference(address: Address): boolean
  isMissing(address: Address): boolean
  isUnsaved(address: Address): boolean
  /** Somebody else's value of a cell that two changed, as the cell would show it; null where they agree. */
  conflict(address: Address): string | null
  isSuspect(address: Address): boolean
  /** The value was carried over, and nobody looked at it yet. */
  isUnchecked(address: Address): boolean
  /** What the cell said when the form was returned, as it would show it, where it says something else now. */
  changed(address: Address): string | null
  /** What a block held over the table would do in a cell. */
  landing(address: Address): CellLanding | null
  /** What a cell said the year before. */
  before(address: Address): Before | null
}
