import type { GridCell } from '../grid.ts'

/** A cell while its grid is being drawn. */
export type DrawnCell = { -readonly [key in keyof GridCell]: GridCell[key] }
