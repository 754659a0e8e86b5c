import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import { createLookup, type GridLookup } from './grid-lookup.ts'
import { type Headings, headingsOf } from './headings.ts'
import { planSheet, type SheetPlan } from './plan.ts'
import { createRowSignals } from './row-signals.ts'
import type { SheetSource } from './sheet-source.ts'
import { type Motion, move, movePage, type Spot, spotAt, spotIn, type Walk } from './walk.ts'

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
}

/**
 * A table on the screen: what is drawn, where one stands, what is being typed. It lives outside React; rows listen
 * to their own signal, so that a key re-draws the rows that it reaches and nothing else.
 */
export interface SheetState {
  readonly source: SheetSource
  plan(): SheetPlan
  lookup(): GridLookup
  headings(cell: GridCell): Headings
  spot(): Spot | null
  typing(): Typing | null
  /** The spot, if it is in this cell. */
  spotIn(cell: GridCell): Spot | null
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
  rowVersion(row: number): number
  subscribeRow(row: number, listener: () => void): () => void
  /** The plan changed: rows or columns came, went or moved. */
  subscribePlan(listener: () => void): () => void
  /** The spot, or what is typed there, changed. */
  subscribeSpot(listener: () => void): () => void
  /** Starts listening to the source. Returns the way out. */
  connect(): () => void
}

export function createSheetState(source: SheetSource): SheetState {
  let plan = planSheet(source.grid(), source.ends())
  let lookup = createLookup(plan.grid)
  let headings = new WeakMap<GridCell, Headings>()
  let stops = new WeakMap<GridCell, readonly Address[]>()
  let spot: Spot | null = null
  let typing: Typing | null = null
  let focused = false
  let requests = 0
  let align: 'nearest' | 'start' = 'nearest'
  let seen = source.version()
  const signals = createRowSignals(plan)
  const planListeners = new Set<() => void>()
  const spotListeners = new Set<() => void>()

  const walk = (): Walk => ({
    grid: plan.grid,
    lookup,
    stops: stopsOf,
    isOpen: (address) => !source.view(address).isReadonly,
  })

  const stopsOf = (cell: GridCell): readonly Address[] => {
    if (cell.address === null) return []
    const known = stops.get(cell)
    if (known) return known
    const found = source.pieces(cell).flatMap((piece) => ('address' in piece ? [piece.address] : []))
    const walkable = found.length > 1 || !found[0] || !source.view(found[0]).isPrinted ? found : []
    stops.set(cell, walkable)
    return walkable
  }

  const written = (at: Spot): readonly Address[] =>
    stopsOf(at.cell).length > 1 ? [at.address] : at.cell.addresses

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
    if (isLive) tell(spotListeners)
  }

  const askForFocus = () => {
    focused = true
    requests += 1
  }

  const touch = (at: Spot | null) => {
    if (at) signals.bumpCell(at.cell)
  }

  const stand = (next: Spot | null, options: GoOptions = {}): boolean => {
    if (!next) return false
    settle()
    align = options.align ?? 'nearest'
    const before = spot
    // What settled may have brought a new grid: the spot is found again in it.
    spot = plan.grid.cells.includes(next.cell) ? next : (spotAt(walk(), next.address) ?? next)
    touch(before)
    touch(spot)
    tell(spotListeners)
    return true
  }

  const replan = () => {
    const grid = source.grid()
    if (grid === plan.grid) return
    plan = planSheet(grid, source.ends())
    lookup = createLookup(grid)
    headings = new WeakMap()
    stops = new WeakMap()
    signals.reset(plan)
    if (spot) spot = spotAt(walk(), spot.address) ?? nearest(spot)
    tell(planListeners)
    tell(spotListeners)
  }

  /** A name that people wrote is a heading of its row. */
  const forgetHeadings = (changed: ReadonlySet<Address>) => {
    for (const address of changed) {
      for (const cell of lookup.showing(address)) {
        for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
          for (const own of lookup.across(row)) headings.delete(own)
        }
      }
    }
  }

  const nearest = (gone: Spot): Spot | null => {
    const row = Math.min(gone.row, plan.grid.rows.length - 1)
    for (let up = row; up >= 0; up -= 1) {
      for (const cell of lookup.across(up).toReversed()) {
        const found = spotIn(walk(), cell)
        if (found) return { ...found, row: up }
      }
    }
    return null
  }

  return {
    source,
    plan: () => plan,
    lookup: () => lookup,
    headings(cell) {
      const known = headings.get(cell)
      if (known) return known
      const made = headingsOf(plan, lookup, source, cell)
      headings.set(cell, made)
      return made
    },
    spot: () => spot,
    typing: () => typing,
    spotIn: (cell) => (spot?.cell === cell ? spot : null),
    hasFocus: () => focused,
    focusRequests: () => requests,
    setFocus(has) {
      focused = has
    },

    align: () => align,
    goTo(address, options) {
      if (options?.focus) askForFocus()
      return stand(spotAt(walk(), address), options)
    },
    goIn(cell, address) {
      askForFocus()
      stand(spotIn(walk(), cell, address))
    },
    goFirst() {
      askForFocus()
      const cell = plan.grid.cells.find((own) => spotIn(walk(), own) !== null)
      if (cell) stand(spotIn(walk(), cell))
    },
    go(motion) {
      settle()
      return spot ? stand(move(walk(), spot, motion)) : false
    },
    goPage(rows) {
      settle()
      return spot ? stand(movePage(walk(), spot, rows)) : false
    },
    canGo: (motion) => spot !== null && move(walk(), spot, motion) !== null,

    type(text) {
      if (!spot) return
      typing = { address: spot.address, text }
      source.typing(written(spot), text)
      tell(spotListeners)
    },
    commit,
    settle,
    cancel() {
      if (!typing || !spot) return
      typing = null
      source.cancel(written(spot))
      touch(spot)
      tell(spotListeners)
    },
    clear() {
      if (!spot || source.view(spot.address).isReadonly) return
      typing = null
      source.clear(written(spot))
    },

    rowVersion: signals.version,
    subscribeRow: signals.subscribe,
    subscribePlan: (listener) => join(planListeners, listener),
    subscribeSpot: (listener) => join(spotListeners, listener),
    connect() {
      const hear = (changed: ReadonlySet<Address> | 'grid') => {
        seen = source.version()
        if (changed === 'grid') {
          replan()
          signals.bumpAll()
        } else {
          forgetHeadings(changed)
          signals.bump(changed)
        }
      }
      // What changed between making the state and listening was not heard.
      if (source.version() !== seen) hear('grid')
      return source.subscribe(hear)
    },
  }
}

function join(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener()
}
