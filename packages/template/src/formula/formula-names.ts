import type { CompiledTemplate } from '../compiled.ts'

/**
 * How the places of a template are called in formulas: by the titles that lead to them, as few as tell them apart
 * (`收入构成.合计.当年金额`).
 */
export interface FormulaNames {
  /** The name of a place; null where none tells it apart. `within` is the pattern of the row that the path begins at. */
  nameOf(path: string, within: string): readonly string[] | null
  /** The places that a name may mean, by path. */
  placesOf(name: readonly string[], within: string): readonly string[]
  /** What an indicator or a level is called, by its id; undefined where no catalog has it. */
  nodeName(id: string): string | undefined
}

interface NamedPlace {
  readonly path: string
  readonly titles: readonly string[]
}

/** Names that more places than this bear are not told apart by looking at all of them. */
const mostAlike = 2000

export function formulaNames(compiled: CompiledTemplate): FormulaNames {
  const scopes = new Map<string, Scope>()
  const nodes = new Map(
    Object.values(compiled.catalogs).flatMap((catalog) => catalog.nodes.map(({ id, name }) => [id, name])),
  )
  const scopeOf = (within: string): Scope => {
    const known = scopes.get(within)
    if (known) return known
    const made = createScope(placesWithin(compiled, within))
    scopes.set(within, made)
    return made
  }
  return {
    nameOf: (path, within) => scopeOf(within).nameOf(path),
    placesOf: (name, within) => scopeOf(within).placesOf(name),
    nodeName: (id) => nodes.get(id),
  }
}

/**
 * Everything below a pattern that a rule may name: fields, groups, lists; not within the rows of a list. The rows of a
 * group (`funds.income.*`) are its children, which mostly have the same.
 */
function placesWithin(compiled: CompiledTemplate, within: string): readonly NamedPlace[] {
  const children = within.endsWith('.*') ? compiled.groups[within.slice(0, -2)] : undefined
  const bases = children?.map((name) => within.slice(0, -1) + name) ?? [within]
  const places = bases.flatMap((base) => placesBelow(compiled, base))
  return [...new Map(places.map((place) => [place.path, place])).values()]
}

function placesBelow({ titles }: CompiledTemplate, within: string): readonly NamedPlace[] {
  const prefix = within === '' ? '' : `${within}.`
  return Object.keys(titles).flatMap((pattern): readonly NamedPlace[] => {
    if (pattern === within || !pattern.startsWith(prefix)) return []
    const path = pattern.slice(prefix.length)
    const names = path.split('.')
    if (names.includes('*')) return []
    return [{ path, titles: names.map((_, at) => titles[prefix + names.slice(0, at + 1).join('.')] ?? '') }]
  })
}

interface Scope {
  nameOf(path: string): readonly string[] | null
  placesOf(name: readonly string[]): readonly string[]
}

function createScope(places: readonly NamedPlace[]): Scope {
  const byPath = new Map(places.map((place) => [place.path, place]))
  const byLast = new Map<string, NamedPlace[]>()
  for (const place of places) {
    const last = place.titles.at(-1) ?? ''
    byLast.set(last, [...(byLast.get(last) ?? []), place])
  }
  const placesOf = (name: readonly string[]) => {
    const alike = byLast.get(name.at(-1) ?? '') ?? []
    const found = alike.filter(({ titles }) => endsWith(titles, name))
    // 合计 is the one right here before it is one further in.
    const whole = found.filter(({ titles }) => titles.length === name.length)
    return (whole.length === 1 ? whole : found).map(({ path }) => path)
  }
  return {
    placesOf,
    nameOf(path) {
      const titles = byPath.get(path)?.titles
      if (titles === undefined || titles.some((title) => title === '')) return null
      if ((byLast.get(titles.at(-1) ?? '')?.length ?? 0) > mostAlike) return null
      for (let count = 1; count <= titles.length; count += 1) {
        const name = titles.slice(-count)
        const found = placesOf(name)
        if (found.length === 1 && found[0] === path) return name
      }
      return null
    },
  }
}

function endsWith(titles: readonly string[], name: readonly string[]): boolean {
  return (
    name.length <= titles.length && name.every((one, at) => one === titles[titles.length - name.length + at])
  )
}
