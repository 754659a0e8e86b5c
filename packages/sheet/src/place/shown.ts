import type { GridCell } from '../grid.ts'
import type { Holes } from '../text/holes.ts'

/** What a cell shows of a text. */
export type Shown = Pick<GridCell, 'kind' | 'address' | 'addresses'>

export const nothing: Shown = { kind: 'empty', address: null, addresses: [] }
export const words: Shown = { kind: 'label', address: null, addresses: [] }

/**
 * What a text shows in each of `bases` (a row's address, an item's, '' for the root). A text whose fields all
 * lack (`has`) shows nothing.
 */
export function show(holes: Holes, bases: readonly string[], has?: ReadonlySet<string>): Shown {
  if (holes.isBlank) return nothing
  if (holes.paths.length === 0) return words
  const paths = has === undefined ? holes.paths : holes.paths.filter((path) => has.has(path))
  if (paths.length === 0) return nothing
  const addresses = bases.flatMap((base) => paths.map((path) => (base === '' ? path : `${base}.${path}`)))
  return { kind: holes.isInput ? 'field' : 'label', address: addresses[0] ?? null, addresses }
}

/** The same in a head or a side: printed words, whatever holes they have. */
export function showWords(kind: 'head' | 'side', holes: Holes, base: string): Shown {
  const { address, addresses } = show(holes, [base])
  return { kind, address, addresses }
}
