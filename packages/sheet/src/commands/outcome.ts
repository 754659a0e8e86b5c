import type { Edit } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'
import type { Sheet } from '../sheet.ts'

/** What a gesture did. */
export interface Done {
  readonly sheet: Sheet
  /** The same as edits of a template (`sheet.bands#money.columns#current.cell`), as applied: inverses take it back. */
  readonly edits: readonly Edit[]
  /** Patterns of fields that were placed before and are placed nowhere now. */
  readonly unplaced: readonly string[]
  /** Parts that are gone, by address in the sheet. */
  readonly removed: readonly string[]
}

/** Why a gesture was not done: a code `sheet.refused_*` with a sentence in this room's messages. */
export interface Refused {
  readonly refused: string
  readonly params: Readonly<Record<string, Param>>
}

export type Outcome = Done | Refused

export function refuse(why: string, params: Refused['params'] = {}): Refused {
  return { refused: `sheet.refused_${why}`, params }
}

export function isRefused(value: object): value is Refused {
  return 'refused' in value
}
