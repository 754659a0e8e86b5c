import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import { cellKey } from './cell-key.ts'
import { createDrawnSheet } from './drawn-sheet.ts'
import type { GridLookup } from './grid-lookup.ts'
import type { Headings } from './headings.ts'
import { join, tell } from './listeners.ts'
import type { RowPlan, SheetPlan } from './plan.ts'
import { createRange } from './selection/range.ts'
import { createSelection, type Selection } from './selection/selection.ts'
import type { SheetSource } from './sheet-source.ts'
import { type Motion, move, movePage, nearestSpot, type Spot, spotAt, spotIn } from './walk.ts'

/**
 * What is being typed in the selected cell: `text` as it stands in the editor. A cell that is only selected types
 * nothing, though its editor is there already.
 */
export interface Typing {
  readonly address: Address
  readonly text: string
}

export interface GoOptions {
  /** Take the keyboard along. */
  readonly focus?: boolean
  /** Where the cell comes to stand on the screen, if it is not there yet. */
  readonly align?: 'nearest' | 'start'
  /** What is selected stays so: one only goes from cell to cell in it. */
  readonly keepsRange?: boolean
  /** Only what was selected before it stays so. */
  readonly keepsBeside?: boolean
}

/**
 * A table on the screen: what is drawn, where one stands, what is being typed. It lives outside React; rows listen
 * to their own signal, so that a key re-draws the rows that it reaches and nothing else.
 */
export interface SheetState extends Selection {
  readonly source: SheetSource
  plan(): SheetPlan
  lookup(): GridLookup
  headings(cell: GridCell): Headings
  spot(): Spot | null
  typing(): Typing | null
  /** The spot, if it is in this cell. */
  spotIn(cell: GridCell): Spot | null
  /** Keys of the blocks that draw the cell where one stands. */
  liveBlocks(): ReadonlySet<string>
  /** Whether the table has the keyboard. */
  hasFocus(): boolean
  setFocus(has: boolean): void
  /** Grows each time the keyboard is asked for: an editor that stands already takes it then. */
  focusRequests(): number

  /** Where the cell comes to stand on the screen. */
  align(): 'nearest' | 'start'
  /** Goes to a value; false where the table does not show it. What was being typed is kept. */
  goTo(address: Address, options?: GoOptions): boolean
  goIn(cell: GridCell, address?: Address): void
  /** Goes to the first cell, from wherever the keyboard was. */
  goFirst(): void
  go(motion: Motion): boolean
  goPage(rows: number): boolean
  /** Whether `go` would lead anywhere. */
  canGo(motion: Motion): boolean

  type(text: string): void
  /** Ends typing: the text stays. */
  commit(text: string): void
  /** Commits what is being typed, if anything is. */
  settle(): void
  cancel(): void
  clear(): void

  /** Of a row of the plan: grows with every change of what it shows. */
  rowVersion(row: RowPlan): number
  /** The same of its cell at a column. */
  cellVersion(row: RowPlan, column: number): number
  subscribeRow(row: RowPlan, listener: () => void): () => void
  /** The plan changed: rows or columns came, went or moved. */
  subscribePlan(listener: () => void): () => void
  /** The spot is another one, or what is selected. */
  subscribeSpot(listener: () => void): () => void
  /** Typing began, went on or ended. */
  subscribeTyping(listener: () => void): () => void
  /** Starts listening to the source. Returns the way out. */
  connect(): () => void
}

export function createSheetState(source: SheetSource): SheetState {
  const drawn = createDrawnSheet(source)
  const { signals, walk, written } = drawn
  const planListeners = new Set<() => void>()
  const spotListeners = new Set<() => void>()
  const typingListeners = new Set<() => void>()
  const range = createRange(drawn)
  let spot: Spot | null = null
  let live: ReadonlySet<string> = new Set()
  let typing: Typing | null = null
  let focused = false
  let requests = 0
  let align: 'nearest' | 'start' = 'nearest'
  let seen = source.version()

  const settle = () => {
    if (typing) commit(typing.text)
  }

  const commit = (text: string) => {
    const at = spot
    if (!at || source.view(at.address).isReadonly) return
    const isLive = typing !== null
    typing = null
    if (isLive) source.cancel(written(at))
    if (text !== source.view(at.address).text) source.type(written(at), text)
    else if (isLive) touch(at)
    if (isLive) tell(typingListeners)
  }

  const askForFocus = () => {
    focused = true
    requests += 1
  }

  const touch = (at: Spot | null) => {
    if (at) signals.bumpCell(cellKey(at.cell))
  }

  const moved = () => {
    live = spot ? drawn.blocksOf(spot.cell) : new Set()
    tell(spotListeners)
  }

  const stand = (next: Spot | null, options: GoOptions = {}): boolean => {
    if (!next) return false
    settle()
    align = options.align ?? 'nearest'
    if (!options.keepsRange) range.drop(options.keepsBeside)
    const before = spot
    // What settled may have brought a new grid: the spot is found again in it.
    spot = drawn.lookup().indexOf(next.cell) >= 0 ? next : (spotAt(walk(), next.address) ?? next)
    touch(before)
    touch(spot)
    moved()
    return true
  }

  const hear = (changed: ReadonlySet<Address>) => {
    seen = source.version()
    const isAnother = drawn.replan()
    if (isAnother && spot) spot = spotAt(walk(), spot.address) ?? nearestSpot(walk(), spot)
    if (isAnother) range.follow(spot)
    drawn.forgetHeadings(changed)
    signals.bump(changed)
    if (!isAnother) return
    touch(spot)
    tell(planListeners)
    moved()
  }

  const selection = createSelection({
    drawn,
    range,
    spot: () => spot,
    settle,
    stand,
    changed() {
      touch(spot)
      tell(spotListeners)
    },
  })

  return {
    ...selection,
    source,
    plan: drawn.plan,
    lookup: drawn.lookup,
    headings: drawn.headings,
    spot: () => spot,
    typing: () => typing,
    spotIn: (cell) => (spot && cellKey(spot.cell) === cellKey(cell) ? spot : null),
    liveBlocks: () => live,
    hasFocus: () => focused,
    focusRequests: () => requests,
    setFocus(has) {
      focused = has
    },

    align: () => align,
    goTo(address, options) {
      if (options?.focus) askForFocus()
      const at = spotAt(walk(), address)
      return stand(at ?? (source.reveal?.(address) ? spotAt(walk(), address) : null), options)
    },
    goIn(cell, address) {
      askForFocus()
      stand(spotIn(walk(), cell, address))
    },
    goFirst() {
      askForFocus()
      const cell = drawn.plan().grid.cells.find((own) => spotIn(walk(), own) !== null)
      if (cell) stand(spotIn(walk(), cell))
    },
    go(motion) {
      settle()
      return spot ? stand(move(walk(), spot, motion), { keepsBeside: selection.isHeld() }) : false
    },
    goPage(rows) {
      settle()
      return spot ? stand(movePage(walk(), spot, rows), { keepsBeside: selection.isHeld() }) : false
    },
    canGo: (motion) => spot !== null && move(walk(), spot, motion) !== null,

    type(text) {
      if (!spot) return
      typing = { address: spot.address, text }
      source.typing(written(spot), text)
      tell(typingListeners)
    },
    commit,
    settle,
    cancel() {
      if (!typing || !spot) return
      typing = null
      source.cancel(written(spot))
      touch(spot)
      tell(typingListeners)
    },
    clear() {
      if (!spot || source.view(spot.address).isReadonly) return
      typing = null
      source.clear(written(spot))
    },

    rowVersion: signals.version,
    cellVersion: signals.cellVersion,
    subscribeRow: signals.subscribe,
    subscribePlan: (listener) => join(planListeners, listener),
    subscribeSpot: (listener) => join(spotListeners, listener),
    subscribeTyping: (listener) => join(typingListeners, listener),
    connect() {
      // What changed between making the state and listening was not heard.
      if (source.version() !== seen) hear(new Set(drawn.plan().rows.flatMap((row) => row.addresses)))
      return source.subscribe(hear)
    },
  }
}
