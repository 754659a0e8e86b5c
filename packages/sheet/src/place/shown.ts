import type { GridCell } from '../grid.ts'
import type { Holes } from '../text/holes.ts'

/** What a cell shows of a text. */
export type Shown = Pick<GridCell, 'kind' | 'address' | 'addresses'>

export const nothing: Shown = { kind: 'empty', address: null, addresses: [] }
export const words: Shown = { kind: 'label', address: null, addresses: [] }

/**
 * What a text shows at `base` (a row's address, an item's, '' for the root). A text whose fields all
 * lack (`has`) shows nothing.
 */
export function show(holes: Holes, base: string, has?: ReadonlySet<string>): Shown {
  if (holes.isBlank) return nothing
  if (holes.paths.length === 0) return words
  const addresses = addressesIn(holes, base, has)
  const [address] = addresses
  return address === undefined ? nothing : { kind: holes.isInput ? 'field' : 'label', address, addresses }
}

/** The addresses of a text's fields, those that there are. */
export function addressesIn(holes: Holes, base: string, has?: ReadonlySet<string>): string[] {
  const addresses: string[] = []
  for (const path of holes.paths) {
    if (has === undefined || has.has(path)) addresses.push(base === '' ? path : `${base}.${path}`)
  }
  return addresses
}

/** The same in a head or a side: printed words, whatever holes they have. */
export function showWords(kind: 'head' | 'side', holes: Holes, base: string): Shown {
  const { address, addresses } = show(holes, base)
  return { kind, address, addresses }
}
