import { type Grid, type GridCell, type GridRow, gridRows } from '@tianbao/sheet'

/**
 * The cells that name their rows, in bands that have heads: behind the levels the innermost label, or the first value
 * (a row's own name) where there is none; of a row that is a child of a group its own level, which nothing shares. And
 * the heads that stand over just these; over a child's name also one that reaches further to the left.
 */
export interface Naming {
  /** Whether a cell of the grid is one. */
  isName(cell: GridCell): boolean
  /** Where a row's name stands: its column and width in one number, as long as the grid has the same columns. */
  placeIn(row: number): number | undefined
  /** Names the columns that stand over several rows of a band, or could; null for a band without heads. */
  levelsOf(band: string): string | null
}

/** A grid's rows as they stood in a former grid of the same columns, and what named them there. */
export interface FormerNaming {
  readonly naming: Naming
  /** Where the same row object stood; undefined where it is new. */
  position(row: GridRow): number | undefined
}

/** Reads a grid's names. Linear in rows, and in the cells of rows that are new or whose band has other levels. */
export function namingCells(grid: Grid, former?: FormerNaming): Naming {
  const { rows, cells } = grid
  const { starts } = gridRows(grid)
  const width = grid.columns.length + 1
  const levels = levelsByBand(grid)
  const levelNames = new Map([...levels].map(([band, own]) => [band, [...own].sort().join(' ')] as const))
  const levelsOf = (band: string) => levelNames.get(band) ?? null
  const places: (number | undefined)[] = []
  const headed = new Map<string, Set<number>>()
  /** Grid columns behind names of children, by band. */
  const ends = new Map<string, Set<number>>()

  const read = (row: number, own: ReadonlySet<number>): number | undefined => {
    let name: GridCell | undefined
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const cell = cells[at] as GridCell
      if (cell.kind === 'level' && cell.rowSpan === 1 && isChild(rows[row])) name = cell
      if (isOverRows(cell) || (cell.columnSpan === 1 && own.has(cell.column))) continue
      if (cell.kind === 'label' || !name) name = cell
      if (cell.kind !== 'label') break
    }
    return name && name.column * width + name.columnSpan
  }

  for (const [position, row] of rows.entries()) {
    const own = levels.get(row.band)
    if (!own || row.head) continue
    const before = former?.naming.levelsOf(row.band) === levelsOf(row.band) ? former.position(row) : undefined
    const place = before === undefined ? read(position, own) : former?.naming.placeIn(before)
    places[position] = place
    if (place === undefined) continue
    addTo(headed, row.band, place)
    if (isChild(row)) addTo(ends, row.band, Math.floor(place / width) + (place % width))
  }

  return {
    isName(cell) {
      const place = cell.column * width + cell.columnSpan
      if (cell.kind !== 'head')
        return places[cell.row] === place && cell.kind !== 'side' && cell.rowSpan === 1
      const band = rows[cell.row]?.band ?? ''
      const isOver = ends.get(band)?.has(cell.column + cell.columnSpan) === true
      return isOver || headed.get(band)?.has(place) === true
    },
    placeIn: (row) => places[row],
    levelsOf,
  }
}

/** The levels of the bands that have heads. */
function levelsByBand(grid: Grid): ReadonlyMap<string, Set<number>> {
  const { rows } = grid
  const levels = new Map<string, Set<number>>()
  for (const { head, band } of rows) if (head && !levels.has(band)) levels.set(band, new Set())
  for (const cell of gridRows(grid).over) {
    const row = rows[cell.row]
    if (row?.head === false) levels.get(row.band)?.add(cell.column)
  }
  return levels
}

/** Whether a row draws a child of a group, not a row of a list. */
function isChild(row: GridRow | undefined): boolean {
  const address = row?.address ?? ''
  return address.lastIndexOf('.') > address.lastIndexOf('#')
}

function addTo(map: Map<string, Set<number>>, band: string, value: number): void {
  const known = map.get(band)
  if (known) known.add(value)
  else map.set(band, new Set([value]))
}

function isOverRows(cell: GridCell): boolean {
  return cell.kind === 'side' || cell.kind === 'level' || cell.rowSpan > 1
}
