import type { Variant } from './variant.ts'

/**
 * Names for a variant's new edits: `e8` after `e7`. They count on from the edits that it has, so that page, server and
 * command line give one edit one name.
 */
export function editIds({ edits }: Pick<Variant, 'edits'>): () => string {
  const numbers = edits.flatMap(({ id }) => (/^e\d{1,9}$/.test(id) ? [Number(id.slice(1))] : []))
  let last = Math.max(0, ...numbers)
  return () => {
    last += 1
    return `e${last}`
  }
}
