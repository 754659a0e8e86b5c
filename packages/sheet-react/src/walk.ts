import type { Address } from '@tianbao/edit'
import type { Grid, GridCell } from '@tianbao/sheet'
import type { GridLookup } from './grid-lookup.ts'

/**
 * Where one stands in a table: a value, and the cell that shows it. Row and column are those that the walk keeps to,
 * so that a way through a wide or high cell comes out where it went in.
 */
export interface Spot {
  readonly cell: GridCell
  readonly address: Address
  readonly row: number
  readonly column: number
}

/** One step. `next` and `previous` go in reading order and only to cells that can be typed in. */
export type Motion =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'bandUp'
  | 'bandDown'
  | 'bandLeft'
  | 'bandRight'
  | 'first'
  | 'last'
  | 'next'
  | 'previous'

/** What a walk goes over. */
export interface Walk {
  readonly grid: Grid
  readonly lookup: GridLookup
  /** The values of a cell where one can stand, left to right; none in printed words. */
  stops(cell: GridCell): readonly Address[]
  isOpen(address: Address): boolean
}

/** The spot at a value, in the first cell that shows it; a cell of merged values stands for all of them, in its own row. */
export function spotAt(walk: Walk, address: Address): Spot | null {
  for (const cell of walk.lookup.showing(address)) {
    const stops = walk.stops(cell)
    const stop = stops.includes(address) || stops.length !== 1 ? address : stops[0]
    if (stop !== undefined && stops.includes(stop)) {
      return { cell, address: stop, row: rowWithin(walk, cell, address), column: cell.column }
    }
  }
  return null
}

/** The row in which a value stands, of those over which equal values are merged. */
function rowWithin({ grid }: Walk, cell: GridCell, address: Address): number {
  if (cell.addresses.length < 2) return cell.row
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    const own = grid.rows[row]?.address
    if (own !== undefined && address.startsWith(`${own}.`)) return row
  }
  return cell.row
}

/** The spot in a cell; null where the cell has none. */
export function spotIn(walk: Walk, cell: GridCell, address?: Address): Spot | null {
  const stops = walk.stops(cell)
  const own = stops.find((stop) => stop === address) ?? stops[0]
  return own === undefined ? null : { cell, address: own, row: cell.row, column: cell.column }
}

/** Where one stands when the value that one stood at is gone: as near above as there is one, in its column or before. */
export function nearestSpot(walk: Walk, gone: Spot): Spot | null {
  for (let row = Math.min(gone.row, walk.grid.rows.length - 1); row >= 0; row -= 1) {
    const cells = walk.lookup.across(row).toReversed()
    const before = cells.filter((cell) => cell.column <= gone.column)
    for (const cell of before.length > 0 ? [...before, ...cells] : cells) {
      const found = spotIn(walk, cell)
      if (found) return { ...found, row }
    }
  }
  return null
}

/** Where a step leads; null where there is nothing that way. */
export function move(walk: Walk, from: Spot, motion: Motion): Spot | null {
  switch (motion) {
    case 'up':
      return vertical(walk, from, -1)
    case 'down':
      return vertical(walk, from, 1)
    case 'left':
      return horizontal(walk, from, -1)
    case 'right':
      return horizontal(walk, from, 1)
    case 'rowStart':
      return farthest(from, (spot) => horizontal(walk, spot, -1))
    case 'rowEnd':
      return farthest(from, (spot) => horizontal(walk, spot, 1))
    case 'bandLeft':
      return farthest(from, (spot) => horizontal(walk, spot, -1))
    case 'bandRight':
      return farthest(from, (spot) => horizontal(walk, spot, 1))
    case 'bandUp':
      return bandEdge(walk, from, -1)
    case 'bandDown':
      return bandEdge(walk, from, 1)
    case 'first':
      return inOrder(walk, -1, 0, 1, () => true)
    case 'last':
      return inOrder(walk, walk.grid.cells.length, 0, -1, () => true)
    case 'next':
      return sibling(walk, from, 1, walk.isOpen) ?? inOrder(walk, lastUpTo(walk, from), 0, 1, walk.isOpen)
    case 'previous':
      return (
        sibling(walk, from, -1, walk.isOpen) ??
        inOrder(walk, walk.lookup.indexOf(from.cell), -1, -1, walk.isOpen)
      )
  }
}

/** So many rows up or down at once, or as far as there are rows. */
export function movePage(walk: Walk, from: Spot, rows: number): Spot | null {
  const step = rows < 0 ? -1 : 1
  const target = from.row + rows
  let spot: Spot | null = null
  for (let next = vertical(walk, from, step); next; next = vertical(walk, next, step)) {
    spot = next
    if (step > 0 ? next.row >= target : next.row <= target) break
  }
  return spot
}

/**
 * Down or up the column that the walk keeps to. Where that column has only words in a row, a value under the cell
 * that one comes from will do: the way down from a wide cell leads into the columns beneath it.
 */
function vertical(walk: Walk, from: Spot, step: 1 | -1): Spot | null {
  let row = step > 0 ? from.cell.row + from.cell.rowSpan : from.cell.row - 1
  while (row >= 0 && row < walk.grid.rows.length) {
    const kept = walk.lookup.at(row, from.column)
    const cell = kept && walk.stops(kept).length > 0 ? kept : beneath(walk, from, row)
    const address = cell && walk.stops(cell)[0]
    if (cell && address !== undefined) {
      return { cell, address, row: step > 0 ? cell.row : cell.row + cell.rowSpan - 1, column: from.column }
    }
    row += step
  }
  return null
}

/** The first cell with a value in a row, among the columns of the cell that one comes from. */
function beneath(walk: Walk, from: Spot, row: number): GridCell | undefined {
  const end = from.cell.column + from.cell.columnSpan
  for (let column = from.cell.column; column < end; ) {
    const cell = walk.lookup.at(row, column)
    if (!cell) return undefined
    if (walk.stops(cell).length > 0) return cell
    column = cell.column + cell.columnSpan
  }
  return undefined
}

function horizontal(walk: Walk, from: Spot, step: 1 | -1): Spot | null {
  const beside = sibling(walk, from, step, () => true)
  if (beside) return beside
  let column = step > 0 ? from.cell.column + from.cell.columnSpan : from.cell.column - 1
  for (let cell = walk.lookup.at(from.row, column); cell; cell = walk.lookup.at(from.row, column)) {
    const address = walk.stops(cell).at(step > 0 ? 0 : -1)
    if (address !== undefined) return { cell, address, row: from.row, column: cell.column }
    column = step > 0 ? cell.column + cell.columnSpan : cell.column - 1
  }
  return null
}

/** Another value of the same cell: a text with several holes. */
function sibling(walk: Walk, from: Spot, step: 1 | -1, isWanted: (address: Address) => boolean): Spot | null {
  const stops = walk.stops(from.cell)
  for (let index = stops.indexOf(from.address) + step; index >= 0; index += step) {
    const address = stops[index]
    if (address === undefined) return null
    if (isWanted(address)) return { ...from, address }
  }
  return null
}

function farthest(from: Spot, step: (spot: Spot) => Spot | null): Spot | null {
  let spot: Spot | null = null
  for (let next = step(from); next; next = step(next)) spot = next
  return spot
}

/** The first or last cell of the band; at its edge, of the neighbouring one. */
function bandEdge(walk: Walk, from: Spot, step: 1 | -1): Spot | null {
  const bandOf = (spot: Spot) => walk.grid.rows[spot.cell.row]?.band
  let spot = vertical(walk, from, step)
  if (!spot) return null
  const band = bandOf(spot)
  for (
    let next = vertical(walk, spot, step);
    next && bandOf(next) === band;
    next = vertical(walk, next, step)
  ) {
    spot = next
  }
  return spot
}

/**
 * Where reading goes on from: the cell itself, or in a lower row of a cell of merged values the last cell before that
 * row's next one, so that one who typed what the row above says goes on in one's own row.
 */
function lastUpTo(walk: Walk, { cell, row }: Spot): number {
  const index = walk.lookup.indexOf(cell)
  if (row === cell.row || cell.addresses.length < 2) return index
  const { cells } = walk.grid
  let next = index + 1
  while (next < cells.length && isBefore(cells[next], row, cell.column)) next += 1
  return next - 1
}

function isBefore(cell: GridCell | undefined, row: number, column: number): boolean {
  return cell !== undefined && (cell.row < row || (cell.row === row && cell.column <= column))
}

function inOrder(
  walk: Walk,
  from: number,
  pick: 0 | -1,
  step: 1 | -1,
  isWanted: (address: Address) => boolean,
): Spot | null {
  const { cells } = walk.grid
  for (let index = from + step; index >= 0 && index < cells.length; index += step) {
    const cell = cells[index]
    if (!cell) return null
    const address = walk.stops(cell).filter(isWanted).at(pick)
    if (address !== undefined) return { cell, address, row: cell.row, column: cell.column }
  }
  return null
}
