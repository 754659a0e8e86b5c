import type { Origin, Place } from './operator.ts'

/** The origin of a value that comes from nowhere in the data. */
export const newOrigin: Origin = Object.freeze({ places: [], items: [], parts: {} })

/** Where the items of a list come from: a row of each place that it may be, and what was put into it. */
export function itemsOf(list: Origin): readonly Origin[] {
  if (list.places.length === 0) return list.items
  const rows = list.places.map((place) => ({ ...place, path: [...place.path, '*'] }))
  return [{ ...newOrigin, places: rows }, ...list.items]
}

/** Where a value comes from that is one of several. Places are listed once, so that origins stay small. */
export function anyOf(origins: readonly Origin[]): Origin {
  const [first, ...rest] = origins
  if (first === undefined) return newOrigin
  if (rest.length === 0) return first
  const places = new Map<string, Place>()
  for (const { places: some } of origins)
    for (const place of some) places.set(`${place.from} ${place.path.join('.')}`, place)
  const items = origins.flatMap((origin) => origin.items)
  return {
    places: [...places.values()],
    items: items.length > 0 ? [anyOf(items)] : [],
    parts: rest.reduce((parts, origin) => mergeParts(parts, origin.parts), first.parts),
  }
}

function mergeParts(a: Origin['parts'], b: Origin['parts']): Origin['parts'] {
  const merged: Record<string, Origin> = { ...a }
  for (const [name, origin] of Object.entries(b)) {
    const known = Object.hasOwn(merged, name) ? merged[name] : undefined
    merged[name] = known === undefined ? origin : anyOf([known, origin])
  }
  return merged
}

/** Where a named member of a value comes from. `*` is any member. */
export function partOf(origin: Origin, name: string): Origin {
  const places = origin.places.map((place) => ({ ...place, path: [...place.path, name] }))
  const inner =
    name === '*'
      ? Object.values(origin.parts)
      : [Object.hasOwn(origin.parts, name) ? (origin.parts[name] ?? newOrigin) : newOrigin]
  const isPosition = name === '*' || /^\d+$/.test(name)
  return anyOf([{ ...newOrigin, places }, ...inner, ...(isPosition ? origin.items : [])])
}
