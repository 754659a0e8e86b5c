import { isFiller } from '../filler.ts'
import type { Grid, GridCell } from '../grid.ts'
import { place } from '../place/place.ts'
import type { Sheet } from '../sheet.ts'
import { skeletonShape } from '../skeleton.ts'

/** Where the parts of a sheet lie: positions of grid columns, rows of the skeleton. */
export interface Layout {
  readonly grid: Grid
  /** Cells by their part; fillers have none. */
  readonly boxes: ReadonlyMap<string, GridCell>
  /** Position of each grid column. */
  readonly at: ReadonlyMap<string, number>
  /** The id of the grid column at a position. Throws where there is none. */
  id(position: number): string
}

const known = new WeakMap<Sheet, Layout>()

/** Lays a sheet out by its skeleton, once: what a gesture leaves is what the next one begins with. */
export function layOut(sheet: Sheet): Layout {
  const before = known.get(sheet)
  if (before !== undefined) return before
  const layout = read(sheet)
  known.set(sheet, layout)
  return layout
}

function read(sheet: Sheet): Layout {
  const grid = place(sheet, skeletonShape(sheet))
  const boxes = new Map<string, GridCell>()
  for (const cell of grid.cells) if (!isFiller(cell)) boxes.set(cell.from.part, cell)
  return {
    grid,
    boxes,
    at: new Map(sheet.columns.map((column, position) => [column.id, position])),
    id(position) {
      const column = sheet.columns[position]
      if (column === undefined) throw new Error(`The sheet has no grid column at position ${position}.`)
      return column.id
    },
  }
}

/** The end (exclusive) of a cell across and down. */
export function rightOf(cell: GridCell): number {
  return cell.column + cell.columnSpan
}

export function bottomOf(cell: GridCell): number {
  return cell.row + cell.rowSpan
}
