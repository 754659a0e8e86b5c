import type { GridCell } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { type Layout, layOut, rightOf } from './layout.ts'
import { type Outcome, refuse } from './outcome.ts'
import { rekey } from './rekey.ts'

/**
 * Takes a grid column away. What only stood in it goes with it, what is wider begins at the next one; a side that only
 * stood in it goes too. One gesture.
 */
export function deleteColumn(sheet: Sheet, spec: { readonly column: string }): Outcome {
  const layout = layOut(sheet)
  const gone = layout.at.get(spec.column)
  if (gone === undefined) return refuse('no_column', { column: spec.column })
  if (isLastOfBands(sheet, layout, gone)) return refuse('last_column', { column: spec.column })
  const next = (from: number) => layout.id(from === gone ? gone + 1 : from)
  const begin = (box: GridCell | undefined, at: string) => {
    if (box !== undefined && isOnly(box, gone)) return null
    return at !== spec.column ? at : next(box?.column ?? gone)
  }
  const inside = (box: GridCell | undefined, at: string) => {
    if (box !== undefined && isOnly(box, gone)) return null
    return at === spec.column ? next(gone) : at
  }
  const rekeyed = rekey(sheet, layout, begin, inside)
  return changeSheet(sheet, { ...rekeyed, columns: sheet.columns.toSpliced(gone, 1) })
}

function isOnly(box: GridCell, column: number): boolean {
  return box.column === column && rightOf(box) === column + 1
}

/** Whether it is the sheet's only column, or the last one and all that a side leaves to its bands. */
function isLastOfBands(sheet: Sheet, layout: Layout, column: number): boolean {
  const isLast = column === sheet.columns.length - 1
  const isEdge = [...layout.boxes.values()].some((box) => box.kind === 'side' && rightOf(box) === column)
  return sheet.columns.length === 1 || (isLast && isEdge)
}
