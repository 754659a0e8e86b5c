import { type Grid, type GridRow, gridRows } from '@tianbao/sheet'
import { type BandSpan, cutRows } from './cut-rows.ts'
import { rowName } from './row-name.ts'

/** What blocks are cut by: how a former plan cut them, and where its rows stand now. */
interface FormerBlocks {
  /** For each row of the former grid the key of its block. */
  readonly blockOf: readonly string[]
  /** Where rows stood in the former grid. */
  readonly was: ReadonlyMap<GridRow, number>
}

/** Cuts a grid in blocks, as a former plan did where its rows are still there. Linear in the rows. */
export function cutBlocks(grid: Grid, former: FormerBlocks, few: number | undefined): readonly BandSpan[] {
  const begins = begunRows(grid.rows, former)
  const crossed = few === undefined ? [] : crossedRows(grid)
  return cutRows(grid.rows, {
    begins: (row) => begins.has(row),
    isCrossed: (position) => crossed[position] ?? false,
    ...(few !== undefined && { few }),
  })
}

/** The first row of each former block that is still there: its block goes on where the one before it is gone. */
function begunRows(rows: readonly GridRow[], { blockOf, was }: FormerBlocks): ReadonlySet<GridRow> {
  const known = new Set<string>()
  const begun = new Set<GridRow>()
  for (const row of rows) {
    const position = was.get(row)
    const block = position === undefined ? undefined : blockOf[position]
    if (block === undefined || known.has(block)) continue
    known.add(block)
    begun.add(row)
  }
  return begun
}

function crossedRows(grid: Grid): readonly boolean[] {
  const change: number[] = []
  for (const { row, rowSpan } of gridRows(grid).over) {
    change[row + 1] = (change[row + 1] ?? 0) + 1
    change[row + rowSpan] = (change[row + rowSpan] ?? 0) - 1
  }
  let open = 0
  return grid.rows.map((_, position) => {
    open += change[position] ?? 0
    return open > 0
  })
}

/**
 * The keys of blocks, in their order, no two alike: that of the former block whose rows it has, so that it stays what
 * it is when its first row goes; else its first row's name.
 */
export function blockKeys(
  rows: readonly GridRow[],
  bands: readonly BandSpan[],
  { blockOf, was }: FormerBlocks,
): readonly string[] {
  const taken = new Set<string>()
  return bands.flatMap(({ blocks }) =>
    blocks.map(({ start, end }) => {
      const own = rows.slice(start, end)
      const known = own.flatMap((row) => blockOf[was.get(row) ?? -1] ?? []).find((key) => !taken.has(key))
      const [first] = own
      let key = known ?? (first === undefined ? '' : rowName(first))
      while (taken.has(key)) key += '+'
      taken.add(key)
      return key
    }),
  )
}
