import type { Address, Json } from '@tianbao/edit'
import type { FieldContext } from '@tianbao/fields'
import type { EditorProps } from '@tianbao/fields/react'
import type { Severity } from '@tianbao/finding'
import type { Grid, GridCell, GridRow, Look } from '@tianbao/sheet'
import type { ComponentType, ReactNode } from 'react'
import type { AddedRows } from './added-row.ts'

/** A cell's words in pieces: printed words, and the places of values among them. */
export type CellPiece = { readonly words: string } | { readonly address: Address }

/** The number of a finding, as it stands in the cells that it is about. */
export interface Mark {
  readonly number: number
  readonly severity: Severity
  /** The finding is the one being looked at: its warning wash shows. */
  readonly isOpen: boolean
}

/**
 * What stands in a cell beside its value, and is not the value. `ghost`: in an empty cell, a value known from elsewhere
 * that could be taken. `suspect`: the value is doubted; `label` says how much or why. `conflict`: somebody else's value.
 * `changed`: what stood here before, struck. `carried`: the value came from elsewhere, and nobody looked at it yet.
 */
export interface CellAside {
  readonly kind: 'ghost' | 'suspect' | 'conflict' | 'changed' | 'carried'
  /** A word at the cell's edge, where there is room for it: 上年, 七成, 别人. */
  readonly label: string
  readonly text: string
}

/**
 * What a block that is held over the table would do in a cell. `refused` bears the letter of its reason; `stays`: nothing
 * comes here, or what stands here already.
 */
export interface CellLanding {
  readonly does: 'lands' | 'refused' | 'stays'
  /** What would stand here, or goes on standing here. */
  readonly text: string
  /** What it would take the place of; empty for nothing. */
  readonly was: string
  readonly letter: string
  readonly isError: boolean
  /** Rows would come below this one: a line is drawn there, with these words at it; empty: the line alone. Null: none. */
  readonly below: string | null
  /** Sides at which the block ends. */
  readonly edges: readonly ('top' | 'right' | 'bottom' | 'left')[]
}

/** One value as the screen shows it now. */
export interface CellView {
  readonly text: string
  readonly align: 'left' | 'centre' | 'right'
  /** A text of several lines, shown in two until it is edited. */
  readonly isProse: boolean
  readonly isComputed: boolean
  /** Printed by the template rather than typed: drawn as a label. */
  readonly isPrinted: boolean
  readonly isReadonly: boolean
  /** Must be filled, and is not yet. */
  readonly isMissing: boolean
  /** An input of the finding in view. */
  readonly isReference: boolean
  /** Kept on this machine and not yet anywhere else. */
  readonly isUnsaved: boolean
  /** One of the things that may stand beside the value, the worst. */
  readonly aside: CellAside | null
  /** The worst of the findings that stand here. */
  readonly mark: Mark | null
  /** What a block held over the table would do here. */
  readonly landing?: CellLanding | null
  /** What a screen reader says after the value: 计算, 锁定, 必填; empty where there is nothing to say. */
  readonly state: string
}

/** What the sheet says of a cell's looks, over what its kind would have. */
export interface CellLook extends Look {
  /** The least width, in pixels, in which its values can be read on one line. */
  readonly least?: number
}

/** What the one live editor of a cell needs. */
export interface CellEditing {
  readonly Editor: ComponentType<EditorProps>
  readonly context: FieldContext
  readonly options: readonly Json[] | null
}

/** A small note under the cell being typed in: how the text is read, and a value that one key takes instead. */
export interface EntryNote {
  readonly title: string
  readonly detail?: string
  readonly offer?: { readonly text: string; readonly words: string }
  /** A picture of what the title says in words: it is not read out. */
  readonly picture?: ReactNode
}

/**
 * What a table shows and where its typing goes. It speaks of addresses and texts, so that any owner of values can
 * stand behind it: a form being filled, a preview, a comparison.
 */
export interface SheetSource {
  /** How wide the table is on the smallest screen that it is drawn for, in pixels. Left out: with a list on either side. */
  readonly narrow?: number
  /** The same object until rows or columns come, go or move. */
  grid(): Grid
  pieces(cell: GridCell): readonly CellPiece[]
  look(cell: GridCell): CellLook
  view(address: Address): CellView
  editing(address: Address): CellEditing
  /** Rows of its own between those of the grid; the same object until they are others or the grid is. Left out: none. */
  added?(): AddedRows
  /** Brings a value into the grid that its owner had folded away. Left out, or false: there is none. */
  reveal?(address: Address): boolean
  /** Rows (positions in the grid) at whose lower edge a section ends. */
  ends(): ReadonlySet<number>
  /** Whether a row's words say where it stands, so that they change when other rows come or go. */
  isPlaced(row: GridRow): boolean
  /** While a text is being typed; never during an input method's composition. */
  typing(addresses: readonly Address[], text: string): void
  /** The text as it is to stay. */
  type(addresses: readonly Address[], text: string): void
  /** Typing is given up: as it was before `typing`. */
  cancel(addresses: readonly Address[]): void
  clear(addresses: readonly Address[]): void
  /** What to say under the cell while `text` is typed in it; null: nothing. */
  note(address: Address, text: string): EntryNote | null
  /** Grows with every change. */
  version(): number
  /** After every change: the values whose view changed; the grid may be another one too. Returns the way out. */
  subscribe(listener: (changed: ReadonlySet<Address>) => void): () => void
}
