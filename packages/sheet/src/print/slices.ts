import type { RowHeight } from './page.ts'

/** The least that a page takes: a row, or a slice of one that may be cut. Heights from the row's top. */
export interface Slice {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** Rows as slices, top to bottom. Cuts that are not within the row are no cuts. */
export function slicesOf(heights: readonly RowHeight[]): readonly Slice[] {
  return heights.flatMap((entry, row) => {
    const height = heightOf(entry)
    const cuts = typeof entry === 'number' ? [] : entry.cuts.filter((cut) => cut > 0 && cut < height)
    const edges = [0, ...new Set(cuts), height]
    return edges.slice(1).map((to, position) => ({ row, from: edges[position] ?? 0, to }))
  })
}

export function heightOf(entry: RowHeight | undefined): number {
  return typeof entry === 'object' ? entry.height : (entry ?? 0)
}
