import { isGroup, leavesOf } from '../columns.ts'
import { partAddress } from '../part-address.ts'
import type { Column, TableBand } from '../sheet.ts'
import { readHoles } from '../text/holes.ts'
import { type Canvas, type Frame, isHidden } from './canvas.ts'
import type { Leaf } from './leaf.ts'

/**
 * The columns that are drawn, left to right: the first begins at the left edge, each reaches to the next one, the last
 * to the right edge. So a hidden one gives its place to the one before it, the first to the one after it.
 */
export function layColumns(canvas: Canvas, frame: Frame, band: TableBand): readonly Leaf[] {
  const hidden = hiddenLeaves(canvas, frame, band)
  const seen = new Map<number, Leaf>()
  for (const column of leavesOf(band.columns)) {
    const part = partAddress(band.id, column.id)
    const at = canvas.at.get(column.at ?? '')
    const start = at === undefined ? undefined : Math.max(at, frame.left)
    const other = start === undefined ? undefined : seen.get(start)
    if (hidden.has(column)) continue
    if (start === undefined || other !== undefined) {
      canvas.faults.push({ code: 'sheet.no_width', parts: other === undefined ? [part] : [other.part, part] })
    } else {
      const holes = readHoles(column.cell)
      seen.set(start, { column, part, holes, start, end: canvas.columns.length })
    }
  }
  const leaves = [...seen.values()].sort((a, b) => a.start - b.start)
  const [first] = leaves
  if (first !== undefined) first.start = frame.left
  leaves.forEach((leaf, position) => {
    leaf.end = leaves[position + 1]?.start ?? canvas.columns.length
  })
  return leaves
}

function hiddenLeaves(canvas: Canvas, frame: Frame, band: TableBand): ReadonlySet<Column> {
  const hidden = new Set<Column>()
  const visit = (columns: readonly Column[], isWithin: boolean) => {
    for (const column of columns) {
      const isGone = isWithin || isHidden(canvas, frame, partAddress(band.id, column.id))
      if (isGroup(column)) visit(column.columns, isGone)
      else if (isGone) hidden.add(column)
    }
  }
  if (canvas.shape.hidden !== undefined && canvas.shape.hidden.size > 0) visit(band.columns, false)
  return hidden
}
