import { createContext, type ReactNode, use } from 'react'
import type { SheetLanguage } from './messages/messages.ts'
import type { SheetState } from './sheet-state.ts'

/** What every part of one table knows; it changes only with the table's columns. */
export interface SheetScope {
  readonly state: SheetState
  /** Widths of the grid columns, as shares of 1. */
  readonly shares: readonly number[]
  readonly language: SheetLanguage
  /** Whether what is selected can be filled further, by its handle. */
  readonly canFill: boolean
  readonly onMark: ((number: number) => void) | undefined
  /** What stands beside the row where one is. */
  readonly beside: ReactNode
}

export const SheetContext = createContext<SheetScope | null>(null)

/** @throws Error outside a table: a bug of ours. */
export function useSheet(): SheetScope {
  const scope = use(SheetContext)
  if (!scope) throw new Error('A part of a table is drawn outside of SheetTable.')
  return scope
}
