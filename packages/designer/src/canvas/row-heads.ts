import type { CanvasStore } from './canvas.ts'
import type { RowHead } from './DesignRow.tsx'
import type { Drawing } from './drawing/draw-design.ts'
import { rowNames } from './place-names.ts'
import { bandOf } from './selected-parts.ts'

/** What the headers of all rows say, in the order of the grid. */
export function rowHeads(drawing: Drawing, folded: ReadonlySet<string>): readonly RowHead[] {
  const { grid, design } = drawing
  const names = rowNames(drawing)
  const blocks = blocksOf(drawing)
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
      block: block !== null && block !== blocks[at - 1] && block === blocks[at + 1] ? bandOf(block) : null,
      isHidden: block !== null && block === blocks[at - 1] && folded.has(bandOf(block)),
    }
  })
}

function bracketOf(isAbove: boolean, isBelow: boolean): RowHead['bracket'] {
  if (isAbove) return isBelow ? 'in' : 'end'
  return isBelow ? 'start' : 'one'
}

/** The block that each row is of: the outermost stack around it, or the list; null where it is of none. */
function blocksOf({ grid, design }: Drawing): readonly (string | null)[] {
  const lists = new Set(grid.rows.flatMap((row) => (design.every.has(row.key) ? row.band : [])))
  return grid.rows.map(({ band, within }) => within[0] ?? (lists.has(band) ? band : null))
}

/** Where one stands is never folded away. */
export function unfoldedAt({
  drawing,
  folded,
  anchor,
}: Pick<CanvasStore, 'drawing' | 'folded' | 'anchor'>): Partial<CanvasStore> {
  if (folded.size === 0 || anchor === null) return {}
  const blocks = blocksOf(drawing)
  const block = blocks[anchor.row] ?? null
  if (block === null || block !== blocks[anchor.row - 1] || !folded.has(bandOf(block))) return {}
  return { folded: new Set([...folded].filter((band) => band !== bandOf(block))) }
}
