import type { RegionTable } from './region.ts'

/** Whether one region lies above another one on a day, as the table tells the way up: the same that `resolve` goes. */
export function isRegionAbove(above: string, below: string, day: string, table: RegionTable): boolean {
  return above !== below && table.upwards(below, day).some(({ code }) => code === above)
}
