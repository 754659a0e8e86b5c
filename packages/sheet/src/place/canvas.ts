import type { Grid, GridCell, GridFault, GridRow, Shape } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import type { DrawnCell } from './drawn-cell.ts'
import type { PlaceMemory } from './memory.ts'

/** A grid being drawn. Bands add rows and cells below what is there; a side is closed when its bands are drawn. */
export interface Canvas {
  readonly shape: Shape
  /** Positions of the grid columns by id, and their number. */
  readonly at: ReadonlyMap<string, number>
  readonly columns: Sheet['columns']
  readonly rows: GridRow[]
  readonly cells: DrawnCell[]
  readonly faults: GridFault[]
  /** What is known of rows that were drawn before. */
  readonly memory: PlaceMemory
}

/** Where a band stands: its left edge, the stacks and the repeated row around it. */
export interface Frame {
  readonly left: number
  readonly within: readonly string[]
  readonly item: string | null
}

/** The name of a band where it stands: its id, within a repeated stack after the item's address. */
export function keyIn(frame: Frame, id: string): string {
  return frame.item === null ? id : `${frame.item}/${id}`
}

/** Where the holes of heads, sides and grid cells begin: the item, else the root. */
export function baseIn(frame: Frame): string {
  return frame.item ?? ''
}

/** `from` of a part that stands once in a sheet, and within a repeated stack once per item. */
export function fromIn(frame: Frame, part: string): GridCell['from'] {
  return frame.item === null ? { part } : { part, row: frame.item }
}

export function isHidden(canvas: Canvas, frame: Frame, part: string): boolean {
  const { hidden } = canvas.shape
  if (hidden === undefined || hidden.size === 0) return false
  return hidden.has(part) || (frame.item !== null && hidden.has(keyIn(frame, part)))
}

/** A canvas as the grid that it became; a fault that repeats with its stack is told once. */
export function finish(canvas: Canvas): Grid {
  const faults = new Map(canvas.faults.map((fault) => [`${fault.code} ${fault.parts.join(' ')}`, fault]))
  return { columns: canvas.columns, rows: canvas.rows, cells: canvas.cells, faults: [...faults.values()] }
}
