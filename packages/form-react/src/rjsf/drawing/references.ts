import type { Json, JsonObject } from '@tianbao/edit'
import { isObject } from './json.ts'

/** Where a schema stands in a document: the names from its top. */
export type Place = readonly string[]

/** Where a `$ref` leads: to a place in the same document, elsewhere (which is never fetched), or to nothing. */
export type Reference =
  | { readonly leads: 'here'; readonly place: Place }
  | { readonly leads: 'elsewhere' | 'nowhere' | 'circle' }

/** Resolves the references of one document: JSON Pointers, anchors and ids, in any draft. */
export interface References {
  resolve(ref: string): Reference
  /** What stands at a place; undefined where nothing does. */
  at(place: Place): Json | undefined
}

/** References that only lead on to other references: so many, then it is taken for a circle. */
const longestChain = 64

/** Linear in the document, which is looked through for names at most once. Only own properties are followed. */
export function createReferences(root: Json): References {
  const topId = isObject(root) && typeof root.$id === 'string' ? root.$id : ''
  let names: ReadonlyMap<string, Place> | null = null
  const named = (name: string) => {
    names ??= namedPlaces(root)
    return names.get(name)
  }

  const at = (place: Place): Json | undefined => {
    let value: Json | undefined = root
    for (const name of place) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
      value = (value as JsonObject)[name]
    }
    return value
  }

  const placeOf = (ref: string): Place | undefined => {
    const hash = ref.indexOf('#')
    const base = hash < 0 ? ref : ref.slice(0, hash)
    const fragment = hash < 0 ? '' : ref.slice(hash + 1)
    if (fragment !== '' && !fragment.startsWith('/'))
      return named(within(topId, ref)) ?? named(`#${fragment}`)
    const start = base === '' ? [] : (named(base) ?? named(within(topId, base)))
    const steps = readPointer(fragment)
    return start && steps ? [...start, ...steps] : undefined
  }

  const resolve = (ref: string, hops = 0): Reference => {
    if (hops > longestChain) return { leads: 'circle' }
    const place = placeOf(ref)
    const target = place ? at(place) : undefined
    if (!place || (!isObject(target) && typeof target !== 'boolean')) {
      return { leads: ref.startsWith('#') || place ? 'nowhere' : 'elsewhere' }
    }
    const next = isObject(target) ? target.$ref : undefined
    const isEndless = typeof next === 'string' && resolve(next, hops + 1).leads === 'circle'
    return isEndless ? { leads: 'circle' } : { leads: 'here', place }
  }

  return { at, resolve: (ref) => resolve(ref) }
}

/** Places that have a name of their own: `$id` (also as it reads within the ids around it) and anchors. */
function namedPlaces(root: Json): ReadonlyMap<string, Place> {
  const named = new Map<string, Place>()
  const visit = (value: Json, place: Place, base: string) => {
    if (typeof value !== 'object' || value === null) return
    let here = base
    if (isObject(value)) {
      const { $id: id } = value
      if (typeof id === 'string' && id.startsWith('#')) remember(named, id, place)
      else if (typeof id === 'string') {
        here = within(base, id)
        remember(named, id, place)
        remember(named, here, place)
      }
      for (const anchor of [value.$anchor, value.$dynamicAnchor]) {
        if (typeof anchor === 'string') remember(named, `#${anchor}`, place)
      }
    }
    for (const [name, inner] of Object.entries(value)) visit(inner, [...place, name], here)
  }
  visit(root, [], '')
  return named
}

function remember(named: Map<string, Place>, name: string, place: Place): void {
  const plain = name.endsWith('#') ? name.slice(0, -1) : name
  if (plain !== '' && !named.has(plain)) named.set(plain, place)
}

function within(base: string, id: string): string {
  try {
    return new URL(id, base === '' ? undefined : base).href
  } catch {
    return id
  }
}

function readPointer(fragment: string): Place | undefined {
  if (fragment === '') return []
  try {
    const names = decodeURIComponent(fragment).slice(1).split('/')
    return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  } catch {
    return undefined
  }
}
