/**
 * 行政区划: one name of one code for a time. Codes are of GB/T 2260 (six digits) or of the fiscal form (nine, for
 * development zones that have no code of their own). A code may be used again, a region may come under another one, and
 * digits do not tell the parent: 429004 is under 420000, not 429000.
 */
export interface Region {
  readonly code: string
  readonly name: string
  /** The code above it; null for a province, a region or a city under the State. */
  readonly parent: string | null
  /** First day, `2019-01-01`; null: since before what this table tells. */
  readonly from: string | null
  /** The first day that it is no more; null: it still is. */
  readonly to: string | null
  /** What took its place, where it is no more. */
  readonly successor?: string
  /** That the table does not know it: its parent was told from its digits. */
  readonly isByDigits?: true
}

/** A table of regions, looked up by day. */
export interface RegionTable {
  /** The region of a code on a day; undefined where there is none then. */
  at(code: string, day: string): Region | undefined
  /**
   * A region and all above it, the nearest first, the State last. A code that the table never knew has its parent by its
   * digits (421381 under 421300 under 420000), until one that it knows; one that it knew, but not on that day, has none.
   */
  upwards(code: string, day: string): readonly Region[]
  /** What a code has been, in time's order. */
  history(code: string): readonly Region[]
}

/** How high a chain may go; China has five levels. */
const mostLevels = 8

/** 全国: above every province. */
const state = '100000'

/** @throws Error that names two entries of one code whose times overlap. */
export function regionTable(regions: readonly Region[]): RegionTable {
  const byCode = new Map<string, Region[]>()
  for (const region of regions) byCode.set(region.code, [...(byCode.get(region.code) ?? []), region])
  for (const [code, entries] of byCode) {
    entries.sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
    entries.forEach((entry, at) => {
      const next = entries[at + 1]
      if (next !== undefined && (entry.to === null || entry.to > (next.from ?? '')))
        throw new Error(`Region ${code} is two things at once: ${entry.name} and ${next.name}.`)
    })
  }
  const at = (code: string, day: string) =>
    byCode.get(code)?.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
  return {
    at,
    upwards(code, day) {
      const named = (one: string) => at(one, day) ?? (byCode.has(one) ? undefined : byDigits(one))
      const chain: Region[] = []
      for (let region = named(code); region !== undefined && chain.length < mostLevels; ) {
        chain.push(region)
        region = region.parent === null ? undefined : named(region.parent)
      }
      const highest = chain.at(-1)
      const top = highest?.parent === null && highest.code !== state ? at(state, day) : undefined
      return top === undefined ? chain : [...chain, top]
    },
    history: (code) => byCode.get(code) ?? [],
  }
}

/** A region that no table knows; undefined where a text is no code. */
function byDigits(code: string): Region | undefined {
  if (!/^\d{6}(\d{3})?$/.test(code)) return undefined
  const [province, city] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
  const above = [code.slice(0, 6), city, province].find((one) => one !== code)
  const parent = code === province || above === undefined ? null : code === city ? province : above
  return { code, name: code, parent, from: null, to: null, isByDigits: true }
}
