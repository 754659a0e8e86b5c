import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { RawTable } from '@tianbao/sheet'
import type { CellLanding, Rect, SheetActs, SheetState } from '@tianbao/sheet-react'
import type { StoreApi } from 'zustand/vanilla'
import type { Landing, RefusedCell } from './landing.ts'
import type { Reason } from './landing-reasons.ts'
import type { ClipboardContent } from './read-block.ts'

/** A block that is held over the table, and what putting it down would do. */
export interface HeldBlock {
  readonly table: RawTable
  readonly from: 'html' | 'text'
  /** Where it comes to lie. */
  readonly at: Rect
  /** The unit chosen for amounts that say none. */
  readonly unit: string | null
  /** Its rows lie one under another, though their names would know better. */
  readonly isInOrder: boolean
  readonly landing: Landing
  readonly reasons: readonly Reason[]
}

export interface ClipboardState {
  /** A clipboard is being read: the share that is. Null: none is. */
  readonly reading: number | null
  readonly held: HeldBlock | null
}

/** Copying, cutting, pasting, filling and clearing what is selected in a form's table. */
export interface Clipboard {
  readonly acts: SheetActs
  readonly store: StoreApi<ClipboardState>
  /** Reads a clipboard and holds its block over the table; what fits one open cell goes there at once. */
  paste(content: ClipboardContent): Promise<void>
  /** Puts the held block down, as one step. */
  land(): void
  /** Lets go of the held block, or of what is being read. */
  drop(): void
  /** Says in which unit amounts are that say none. */
  chooseUnit(unit: string): void
  /** Lays its rows one under another instead of by their names, or by names again. */
  setInOrder(isInOrder: boolean): void
  close(): void
}

/** What the clipboard needs of the page. */
export interface ClipboardGround {
  readonly form: Form
  readonly sheet: SheetState
  notice(words: string): void
  /** Draws what a held block would do. */
  show(cells: ReadonlyMap<Address, CellLanding>): void
  /** Why a text was not read, in words. */
  issueWords(issue: NonNullable<RefusedCell['issue']>): string
  /** Lets the page paint. */
  pause(): Promise<void>
}
