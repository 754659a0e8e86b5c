import type { Address, Json } from '@tianbao/edit'
import type { TypedNote } from '@tianbao/fields'
import type { Param } from '@tianbao/finding'

/** Where the block's cells came to lie: the block's own row and column, from zero. */
interface FromBlock {
  readonly row: number
  readonly column: number
  /** The text as the clipboard has it. */
  readonly text: string
}

/** A text that lands in a cell. */
export interface LandedCell extends FromBlock {
  /** The cell; of a row that does not exist yet, its place below the row (`newRow` counts them from zero). */
  readonly address: Address
  readonly newRow: number | null
  /** `new`: nothing stood there. `same`: it stands there already. `text`: it could not be read, and is kept as a text. */
  readonly kind: 'new' | 'changed' | 'same' | 'text'
  /** What is put there: a value, or with `text` the text itself. */
  readonly value: Json
  /** What stands there now, and what will. */
  readonly was: string
  readonly now: string
  /** How the text was read, where that is not plain. */
  readonly note: TypedNote | null
  readonly isNumeric: boolean
}

/** Why a cell takes nothing. */
export type Refusal =
  | 'computed'
  | 'locked'
  | 'printed'
  | 'merged'
  | 'outside'
  | 'other_node'
  | 'no_place'
  | 'no_item'
  | 'full'
  | 'unreadable'
  | 'formula'

/** A text that a cell does not take; what stands there stays. */
export interface RefusedCell extends FromBlock {
  /** Null outside of the table, and for printed words. */
  readonly address: Address | null
  readonly why: Refusal
  /** What stands there. */
  readonly stays: string
  /** The text says what stands there, so that nothing is lost. */
  readonly isSame: boolean
  /** Of `unreadable`: the code and params of the sentence that says why. */
  readonly issue?: { readonly code: string; readonly params: Readonly<Record<string, Param>> }
}

/** Rows that come with a block: so many behind the last free row of a node, the row `behind` of the grid. */
export interface NewRows {
  readonly list: Address
  readonly under: string | null
  readonly count: number
  readonly behind: number
}

/** A part of the table that rows of a block go to, and how many. */
export interface SpreadNode {
  /** Words of its levels, outermost first. */
  readonly words: readonly string[]
  readonly rows: number
  /** Of these, rows that come. */
  readonly coming: number
}

/** What pasting a block would do, before it is done. */
export interface Landing {
  readonly landed: readonly LandedCell[]
  readonly refused: readonly RefusedCell[]
  readonly newRows: readonly NewRows[]
  /** Where its rows went by their names; null where they lie one under another from where one stands. */
  readonly spread: readonly SpreadNode[] | null
  /** The block's column of names, where its rows went by them. */
  readonly nameColumn: number | null
  /** Rows at the block's top that are heads: they say units, and land nowhere. */
  readonly headRows: number
  /** Amounts whose unit is not said: 元 or the form's own has to be chosen before they can be read. */
  readonly unclear: number
  /** Addresses under the block, row by row, null where a place has none: where the frame is drawn. */
  readonly under: readonly (readonly (Address | null)[])[]
  /** Positions in the grid of the rows of `under`. */
  readonly underRows: readonly number[]
}

/** Where nothing lands and nothing is refused. */
export const noLanding: Landing = {
  landed: [],
  refused: [],
  newRows: [],
  spread: null,
  nameColumn: null,
  headRows: 0,
  unclear: 0,
  under: [],
  underRows: [],
}

/** The cells that would change. */
export function writtenCells(landing: Landing): readonly LandedCell[] {
  return landing.landed.filter((cell) => cell.kind !== 'same')
}
