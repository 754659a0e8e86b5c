import { hasHead, isGroup } from '../columns.ts'
import { partAddress } from '../part-address.ts'
import type { Column, TableBand } from '../sheet.ts'
import { readHoles } from '../text/holes.ts'
import { baseIn, type Canvas, type Frame, fromIn, keyIn } from './canvas.ts'
import { type Corner, findGaps, reachCorners } from './corners.ts'
import { cellOf, emitInOrder, filler } from './emit.ts'
import type { Leaf } from './leaf.ts'
import { showWords } from './shown.ts'

interface Head extends Corner {
  rows: number
  readonly part: string
  readonly text: string | undefined
}

/**
 * Draws the heads of a table: as many rows as the deepest nest of heads has. A head reaches down to the next head
 * below it, or to the body; a column without one adds no row.
 */
export function placeHeads(canvas: Canvas, frame: Frame, band: TableBand, leaves: readonly Leaf[]): void {
  const heads = layHeads(band, leaves)
  const height = heads.reduce((most, head) => Math.max(most, head.row + 1), 0)
  const key = keyIn(frame, band.id)
  const top = canvas.rows.length
  for (let row = 1; row <= height; row++) {
    canvas.rows.push({ band: key, key: `head${row}`, head: true, within: frame.within })
  }
  for (const head of heads) if (head.rows === 0) head.rows = height - head.row
  const wanted = heads.map((head) => head.end)
  const gaps = findGaps(reachCorners(heads, height), frame.left, canvas.columns.length)
  heads.forEach((head, position) => {
    if (head.end === wanted[position]) return
    const cut = heads.find((other) => other.column === head.end && crosses(head, other))
    canvas.faults.push({
      code: 'sheet.overlap',
      parts: cut === undefined ? [head.part] : [head.part, cut.part],
    })
  })
  emitInOrder(canvas, [
    ...gaps.map((gap) => filler(canvas, band.id, top, gap)),
    ...heads.map(({ row, column, rows, end, part, text }) =>
      cellOf(
        { row: top + row, column, rowSpan: rows, columnSpan: end - column },
        showWords('head', readHoles(text), baseIn(frame)),
        fromIn(frame, part),
      ),
    ),
  ])
}

/** Heads over drawn columns; `rows` is 1 where a head stands below, and 0 where it reaches down to the body. */
function layHeads(band: TableBand, leaves: readonly Leaf[]): Head[] {
  const drawn = new Map(leaves.map((leaf) => [leaf.column, leaf]))
  const heads: Head[] = []
  const visit = (column: Column, row: number): { start: number; end: number; headed: boolean } | null => {
    const headed = hasHead(column)
    const below = headed ? row + 1 : row
    const inside = isGroup(column)
      ? column.columns.flatMap((child) => visit(child, below) ?? [])
      : [drawn.get(column)].flatMap((leaf) =>
          leaf ? [{ start: leaf.start, end: leaf.end, headed: false }] : [],
        )
    if (inside.length === 0) return null
    const start = inside.reduce((least, part) => Math.min(least, part.start), Number.POSITIVE_INFINITY)
    const end = inside.reduce((most, part) => Math.max(most, part.end), 0)
    const hasBelow = inside.some((part) => part.headed)
    if (headed) {
      const part = `${partAddress(band.id, column.id)}.head`
      heads.push({ row, rows: hasBelow ? 1 : 0, column: start, end, part, text: column.head })
    }
    return { start, end, headed: headed || hasBelow }
  }
  for (const column of band.columns) visit(column, 0)
  return heads
}

function crosses(one: Head, other: Head): boolean {
  return other !== one && other.row < one.row + one.rows && one.row < other.row + other.rows
}
