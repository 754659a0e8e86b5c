import type { Address } from '@tianbao/edit'

/**
 * The missing cell after the one where one stands, or before it, around the ends. `order` is the cells in the order in
 * which the form reads.
 */
export function nextMissing(
  missing: readonly Address[],
  order: readonly Address[],
  stands: Address | null,
  by: 1 | -1,
): Address | null {
  const wanted = new Set(missing)
  const stops = [...new Set(order)].filter((address) => wanted.has(address) || address === stands)
  const rest = missing.filter((address) => !stops.includes(address))
  const all = [...stops, ...rest]
  const at = stands === null ? -1 : all.indexOf(stands)
  const start = at < 0 && by < 0 ? 0 : at
  for (let step = 1; step <= all.length; step += 1) {
    const found = all[(start + by * step + all.length * 2) % all.length]
    if (found !== undefined && wanted.has(found)) return found
  }
  return null
}
