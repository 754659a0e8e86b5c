import type { Grid, GridCell } from '@tianbao/sheet'

/** What is known of the columns of a band, by their places. */
interface BandColumns {
  /** Columns that stand over several rows, or could. */
  readonly levels: Set<number>
  /** Where the names of rows stand: column and width in one number. */
  readonly names: Set<number>
}

/**
 * The cells that name their rows, in bands that have heads: behind the levels the innermost label, or the first value
 * (a row's own name) where there is none; and the heads that stand over just these. Linear in cells.
 */
export function namingCells(grid: Grid): ReadonlySet<GridCell> {
  const { rows, cells } = grid
  const width = grid.columns.length + 1
  const placeOf = (cell: GridCell) => cell.column * width + cell.columnSpan
  const bands = bandsByRow(grid)

  for (const cell of cells) {
    if (isOverRows(cell) && rows[cell.row]?.head === false) bands[cell.row]?.levels.add(cell.column)
  }
  const names: (GridCell | undefined)[] = []
  const closed: boolean[] = []
  for (const cell of cells) {
    const { row } = cell
    const band = bands[row]
    if (!band || closed[row] || rows[row]?.head !== false) continue
    if (isOverRows(cell) || (cell.columnSpan === 1 && band.levels.has(cell.column))) continue
    if (cell.kind === 'label' || !names[row]) names[row] = cell
    if (cell.kind !== 'label') closed[row] = true
  }
  const found = new Set<GridCell>()
  for (const cell of names) {
    if (!cell) continue
    found.add(cell)
    bands[cell.row]?.names.add(placeOf(cell))
  }
  for (const cell of cells) {
    if (cell.kind === 'head' && bands[cell.row]?.names.has(placeOf(cell))) found.add(cell)
  }
  return found
}

/** For each row what is known of its band; undefined in bands without heads. */
function bandsByRow({ rows }: Grid): readonly (BandColumns | undefined)[] {
  const headed = new Map<string, BandColumns>()
  for (const { head, band } of rows)
    if (head && !headed.has(band)) headed.set(band, { levels: new Set(), names: new Set() })
  return rows.map(({ band }) => headed.get(band))
}

function isOverRows(cell: GridCell): boolean {
  return cell.kind === 'side' || cell.kind === 'level' || cell.rowSpan > 1
}
