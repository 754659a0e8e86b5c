import type { RegionTable } from './region.ts'

/**
 * Whether one region lies above another one on a day. As the table tells it; of a code that it does not know, by the
 * digits: 421381 under 421300 under 420000, and the State (100000) above all.
 */
export function isRegionAbove(above: string, below: string, day: string, table: RegionTable): boolean {
  if (above === below) return false
  if (above === '100000') return true
  const chain = table.upwards(below, day)
  if (chain.length > 0) return chain.some(({ code }) => code === above)
  const codes = [below.slice(0, 6), `${below.slice(0, 4)}00`, `${below.slice(0, 2)}0000`]
  return codes.includes(above)
}
