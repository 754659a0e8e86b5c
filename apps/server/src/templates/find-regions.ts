import names from './region-names.json'

/** A region as people choose it: 广东省 广州市 is 440100. */
export interface FoundRegion {
  readonly code: string
  /** Its name after those of the regions that it is in. */
  readonly path: string
}

const all: readonly FoundRegion[] = Object.entries(names as Readonly<Record<string, string>>)
  .map(([code, name]) => ({ code, path: pathOf(code, name) }))
  .toSorted((a, b) => rank(a.code) - rank(b.code) || (a.code < b.code ? -1 : 1))

/** The regions whose name or code is begun so, provinces before cities before counties. */
export function findRegions(text: string, most: number): readonly FoundRegion[] {
  const sought = text.replace(/\s/g, '')
  if (sought === '') return []
  const found: FoundRegion[] = []
  for (const region of all) {
    if (found.length === most) break
    const own = region.path.slice(region.path.lastIndexOf(' ') + 1)
    if (
      own.startsWith(sought) ||
      region.code.startsWith(sought) ||
      region.path.replaceAll(' ', '').startsWith(sought)
    )
      found.push(region)
  }
  return found
}

function pathOf(code: string, name: string): string {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
  const byCode = names as Readonly<Record<string, string>>
  const around = above.filter((one) => one !== code).flatMap((one) => byCode[one] ?? [])
  return [...new Set([...around, name])].join(' ')
}

function rank(code: string): number {
  return code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2
}
