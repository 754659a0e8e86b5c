import type { GridCell } from '@tianbao/sheet'
import type { ChangeClass } from '@tianbao/versions'
import { faceFields } from '../canvas/drawing/cell-face.ts'
import type { Drawing } from '../canvas/drawing/draw-design.ts'

/** How a cell of a compared table is marked: the gravest class that reaches it, and whether its character stands here. */
export interface CellMark<M extends string = ChangeClass> {
  readonly class: M
  /** The first cell of its run in the row bears the character. */
  readonly isFirst: boolean
}

/** The marks of a table, by cell. Changes come the gravest first. Linear in cells and changes. */
export function cellMarks<M extends string>(
  drawing: Drawing,
  changes: readonly { readonly path: string; readonly class: M }[],
): ReadonlyMap<GridCell, CellMark<M>> {
  const byPath = new Map<string, M>()
  for (const { path, class: of } of changes) if (!byPath.has(path)) byPath.set(path, of)
  const marks = new Map<GridCell, CellMark<M>>()
  let last: { readonly row: number; readonly class: M } | null = null
  for (const cell of drawing.grid.cells) {
    const of = classAt(drawing, cell, byPath)
    if (of === null) {
      if (last?.row === cell.row) last = null
      continue
    }
    marks.set(cell, { class: of, isFirst: last?.row !== cell.row || last.class !== of })
    last = { row: cell.row, class: of }
  }
  return marks
}

function classAt<M extends string>(
  drawing: Drawing,
  cell: GridCell,
  byPath: ReadonlyMap<string, M>,
): M | null {
  const own = byPath.get(`sheet#${cell.from.part}`)
  const face = drawing.faces.get(cell)
  const fields = face === undefined ? [] : faceFields(face)
  const found = fields.flatMap((field) => placesAround(field).flatMap((path) => byPath.get(path) ?? []))
  // A label over several lines is not one line's.
  const isLine = cell.kind === 'level' && cell.rowSpan === 1 && cell.from.row !== undefined
  const line = isLine ? byPath.get(cell.from.row ?? '') : undefined
  return line ?? found[0] ?? own ?? null
}

/** A field, and what it stands in, the field first. */
function placesAround(field: string): readonly string[] {
  const places: string[] = []
  for (let end = field.length; end > 0; end = field.lastIndexOf('.', end - 1)) {
    const place = field.slice(0, end)
    if (!place.endsWith('*')) places.push(place)
  }
  return places
}
