import type { RowHead } from './DesignRow.tsx'
import type { Drawing } from './drawing/draw-design.ts'
import { rowNames } from './place-names.ts'

/** What the headers of all rows say, in the order of the grid. */
export function rowHeads(drawing: Drawing): readonly RowHead[] {
  const { grid, design } = drawing
  const names = rowNames(drawing)
  const lists = new Set(grid.rows.flatMap((row) => (design.every.has(row.key) ? row.band : [])))
  const blocks = grid.rows.map(({ band, within }) => within[0] ?? (lists.has(band) ? band : null))
  const repeated = new Set(
    grid.rows.flatMap((row, at) => (design.every.has(row.key) ? (blocks[at] ?? []) : [])),
  )
  return grid.rows.map((row, at) => {
    const block = blocks[at] ?? null
    const kind = design.every.has(row.key) ? 'every' : design.instances.has(row.key) ? 'instance' : 'plain'
    return {
      kind,
      name: names[at] ?? '',
      bracket: block === null ? 'none' : bracketOf(block === blocks[at - 1], block === blocks[at + 1]),
      isRepeated: block !== null && repeated.has(block),
    }
  })
}

function bracketOf(isAbove: boolean, isBelow: boolean): RowHead['bracket'] {
  if (isAbove) return isBelow ? 'in' : 'end'
  return isBelow ? 'start' : 'one'
}
