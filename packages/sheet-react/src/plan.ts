import type { Address } from '@tianbao/edit'
import { type Grid, type GridRow, gridRows } from '@tianbao/sheet'
import { type AddedRow, type AddedRows, addedBelow, noAddedRows } from './added-row.ts'
import { type CellPart, cutCells } from './cut-cells.ts'
import type { BandSpan, Span } from './cut-rows.ts'
import { type Naming, namingCells } from './naming-cells.ts'
import { blockKeys, cutBlocks } from './plan-blocks.ts'
import { rowName } from './row-name.ts'

/** One row as it is drawn. The same object from plan to plan, as long as it is drawn the same. */
export interface RowPlan {
  readonly key: string
  readonly isHead: boolean
  /** Least height in millimetres, or null. */
  readonly height: number | null
  readonly parts: readonly CellPart[]
  /** Every value that it shows. */
  readonly addresses: readonly Address[]
  /** Rows of the owner's below it, and whether a section ends below them. */
  readonly added: readonly AddedRow[]
  readonly isEnd: boolean
}

export interface BlockPlan {
  readonly key: string
  readonly rows: readonly RowPlan[]
}

export interface BandPlan {
  readonly key: string
  readonly heads: number
  readonly rows: number
  /** How many columns its cells make: what its type size depends on. */
  readonly columns: number
  readonly blocks: readonly BlockPlan[]
}

/** A grid made ready to be drawn: bands of blocks of rows of cell parts. */
export interface SheetPlan {
  readonly grid: Grid
  readonly bands: readonly BandPlan[]
  readonly rows: readonly RowPlan[]
  /** For each row the key of the block that draws it. */
  readonly blockOf: readonly string[]
  readonly naming: Naming
}

export interface PlanSetting {
  /** Rows at whose lower edge a section ends. */
  readonly ends: ReadonlySet<number>
  /** Whether a row's words depend on where it stands: then it is drawn anew when others come or go. */
  isPlaced(row: GridRow): boolean
  /** Rows of the owner's between those of the grid. */
  readonly added?: AddedRows
  /** Blocks of about so few rows where no cell is cut by that; left out: of about fifty. */
  readonly few?: number
}

/**
 * Lays a grid out in blocks, cutting merged cells at their edges. Rows that a former plan drew the same are taken
 * from it, so that a row more or less re-draws that row and not the table. Linear in rows, and in the cells of those
 * that are not the same objects as in the former grid, or that a cell over several rows has a part in.
 */
export function planSheet(grid: Grid, setting: PlanSetting, former?: SheetPlan): SheetPlan {
  const knownBlocks = formerBlocks(former)
  const was = formerPositions(grid.rows, former)
  const formerly = { blockOf: former?.blockOf ?? [], was }
  const bands = cutBlocks(grid, formerly, setting.few)
  const blocks = bands.flatMap((band) => band.blocks)
  const isSameObject = (row: GridRow, position: number | undefined) =>
    position !== undefined && former?.grid.rows[position] === row
  const naming = namingCells(
    grid,
    former && isSameColumns(former.grid, grid)
      ? {
          naming: former.naming,
          position(row) {
            const position = was.get(row)
            return isSameObject(row, position) ? position : undefined
          },
        }
      : undefined,
  )
  const added = setting.added ?? noAddedRows
  const cutter = cutCells(grid, blocks, setting.ends, naming, added)
  const { starts } = gridRows(grid)

  /** Nothing of a row can be drawn in another way: it was drawn from the same row, and no cell is cut in it. */
  const isKept = (row: GridRow, position: number, before: number, same: RowPlan): boolean =>
    isSameObject(row, before) &&
    cutter.isPlain(position) &&
    same.added.length === 0 &&
    same.parts.length === (starts[position + 1] ?? 0) - (starts[position] ?? 0) &&
    same.parts[0]?.isEnd === setting.ends.has(position) &&
    former?.naming.placeIn(before) === naming.placeIn(position)

  const rows = grid.rows.map((row, position): RowPlan => {
    const before = was.get(row)
    const same = before === undefined ? undefined : former?.rows[before]
    if (same && before !== undefined && !setting.isPlaced(row) && isKept(row, position, before, same))
      return same
    const below = addedBelow(added, position)
    return rowPlan(row, cutter.partsOf(position, same?.parts), same, setting, {
      added: below,
      isEnd: below.length > 0 && setting.ends.has(position),
    })
  })
  const keys = blockKeys(grid.rows, bands, formerly)
  let named = 0
  const knownBands = new Map(former?.bands.map((band) => [band.key, band]))
  const drawn = bands.map((band) =>
    bandPlan(band, rows, () => keys[named++] ?? '', knownBlocks, knownBands.get(band.band)),
  )
  const blockOf = drawn.flatMap((band) => band.blocks.flatMap((block) => block.rows.map(() => block.key)))
  return { grid, rows, bands: drawn, blockOf, naming }
}

function isSameColumns(a: Grid, b: Grid): boolean {
  return a.columns.length === b.columns.length
}

function rowPlan(
  row: GridRow,
  parts: readonly CellPart[],
  same: RowPlan | undefined,
  setting: PlanSetting,
  below: Pick<RowPlan, 'added' | 'isEnd'>,
): RowPlan {
  if (same && !setting.isPlaced(row) && isRowAlike(same, row, parts, below)) return same
  return {
    key: row.key,
    isHead: row.head,
    height: row.height ?? null,
    parts,
    addresses: addressesOf(parts),
    ...below,
  }
}

function bandPlan(
  band: BandSpan,
  rows: readonly RowPlan[],
  nextKey: () => string,
  former: ReadonlyMap<string, BlockPlan>,
  known: BandPlan | undefined,
): BandPlan {
  const own = rows.slice(band.start, band.end)
  const made: BandPlan = {
    key: band.band,
    heads: band.heads,
    rows: own.length,
    columns: columnsOf(own),
    blocks: band.blocks.map((span) => blockPlan(span, nextKey(), rows, former)),
  }
  return known && isBandAlike(known, made) ? known : made
}

/** Of the same blocks: then it is not drawn again. */
function isBandAlike(known: BandPlan, made: BandPlan): boolean {
  return (
    known.heads === made.heads &&
    known.blocks.length === made.blocks.length &&
    known.blocks.every((block, index) => block === made.blocks[index])
  )
}

function columnsOf(rows: readonly RowPlan[]): number {
  const isTaken: boolean[] = []
  for (const row of rows) for (const part of row.parts) isTaken[part.cell.column] = true
  return isTaken.filter(Boolean).length
}

/** The same object as before where it draws the same rows, so that it is not drawn again. */
function blockPlan(
  { start, end }: Span,
  key: string,
  rows: readonly RowPlan[],
  former: ReadonlyMap<string, BlockPlan>,
): BlockPlan {
  const own = rows.slice(start, end)
  const known = former.get(key)
  const isSame = known?.rows.length === own.length && known.rows.every((row, index) => row === own[index])
  return known && isSame ? known : { key, rows: own }
}

function formerBlocks(former: SheetPlan | undefined): ReadonlyMap<string, BlockPlan> {
  const blocks = (former?.bands ?? []).flatMap((band) => band.blocks)
  return new Map(blocks.map((block) => [block.key, block]))
}

/** Fewer values than these are looked through one by one. */
const few = 16

/** Every value that some parts show, once. */
function addressesOf(parts: readonly CellPart[]): readonly Address[] {
  const found: Address[] = []
  let isOnce = true
  for (const { cell } of parts) {
    for (const address of cell.addresses) {
      if (isOnce && (found.length > few || found.includes(address))) isOnce = false
      found.push(address)
    }
  }
  return isOnce ? found : [...new Set(found)]
}

/** Where rows of a grid stood in a former plan, those that it had: the same object, else band and key name a row. */
function formerPositions(
  rows: readonly GridRow[],
  former: SheetPlan | undefined,
): ReadonlyMap<GridRow, number> {
  const found = new Map<GridRow, number>()
  if (!former) return found
  const known = new Map<GridRow, number>()
  for (const [position, row] of former.grid.rows.entries()) known.set(row, position)
  const others: GridRow[] = []
  for (const row of rows) {
    const position = known.get(row)
    if (position === undefined) others.push(row)
    else found.set(row, position)
    known.delete(row)
  }
  const byName = new Map([...known].map(([row, position]) => [rowName(row), position] as const))
  for (const row of others) {
    const position = byName.get(rowName(row))
    if (position !== undefined) found.set(row, position)
  }
  return found
}

function isRowAlike(
  known: RowPlan,
  row: GridRow,
  parts: readonly CellPart[],
  { added, isEnd }: Pick<RowPlan, 'added' | 'isEnd'>,
): boolean {
  return (
    known.isEnd === isEnd &&
    known.added.length === added.length &&
    known.added.every((one, index) => one === added[index]) &&
    known.isHead === row.head &&
    known.height === (row.height ?? null) &&
    known.parts.length === parts.length &&
    known.parts.every((part, index) => part === parts[index])
  )
}
