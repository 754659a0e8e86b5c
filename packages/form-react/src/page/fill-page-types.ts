import type { Address, JsonObject } from '@tianbao/edit'
import type { Form, SectionProgress } from '@tianbao/form'
import type { SheetState } from '@tianbao/sheet-react'
import type { StoreApi } from 'zustand/vanilla'
import type { Before } from '../before/known-before.ts'
import type { Clipboard } from '../clipboard/clipboard-types.ts'
import type { Sentences } from '../findings/sentences.ts'
import type { CarriedCommands } from './carried-commands.ts'
import type { FindingCommands } from './finding-commands.ts'
import type { PageState } from './page-state.ts'
import type { Places } from './places.ts'
import type { RowCommands } from './row-commands.ts'
import type { StepCommands } from './step-commands.ts'

/** A form on the screen: its values, its table, and everything around them that is not a value. */
export interface FillPage extends RowCommands, CarriedCommands, FindingCommands, StepCommands {
  readonly form: Form
  /** Null for a template without an official table. */
  readonly sheet: SheetState | null
  /** Copying, pasting, filling and clearing in the table; null where there is none. */
  readonly clipboard: Clipboard | null
  readonly sentences: Sentences
  readonly store: StoreApi<PageState>
  /** Cells outside of the table, by address: how to stand in them. */
  readonly places: Places
  goTo(address: Address): boolean
  /** Whether the table shows a value. */
  isShown(address: Address): boolean
  /** Gives the keyboard back to the cell where one stood. */
  returnToTable(): void
  /** The first cell of a section that is missing, else its first. */
  goToSection(section: SectionProgress): void
  /** The next required cell that is empty, around the end; or the one before. */
  nextMissing(): void
  previousMissing(): void
  setDrawer(drawer: PageState['drawer']): void
  closeDrawer(): void
  setSide(side: PageState['side']): void
  toggleScores(): void
  /** Prints what the scores rest on, as a table. */
  printScores(): void
  search(): void
  showKeys(): void
  showHelp(): void
  setLayer(layer: PageState['layer']): void
  /** Findings and counts as they are now, not shortly after. */
  refresh(): void
  /** Cells that the server does not have yet: they bear a half dot while it is away. */
  setUnsaved(places: ReadonlySet<Address>): void
  /** Cells that two people changed, with the other's value as the cell would show it. */
  setConflicts(theirs: ReadonlyMap<Address, string>): void
  /** What a cell said the year before, where that is known. */
  before(address: Address): Before | null
  /**
   * Takes the document as it was returned to be put right: cells that say something else since bear a bar and what they
   * said, struck. Null: it was not returned.
   */
  setReturned(document: JsonObject | null): void
  /**
   * Takes last year's data of the same department, in this template's own paths and moved on by a year; null: none.
   * `from` says where each value stood there.
   */
  setLast(last: JsonObject | null, from?: Readonly<Record<Address, Address>>): void
  /** Puts last year's value into the empty cell where one stands, where it is known; confirms one that was carried. */
  takeBefore(): void
  /** The paper is there: what is wrong and what is missing is looked for as soon as the page has a moment. */
  start(): void
  close(): void
}

export interface FillPageOptions {
  /** Runs something a little later: after what a key changed has been painted, or the paper at first. */
  readonly later?: (run: () => void) => void
  /** What `setLast` takes, where it is known from the start. */
  readonly last?: JsonObject
}
