import { type Json, type JsonObject, parseAddress } from '@tianbao/edit'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'

/**
 * What the template says of a place in the data, found by going down name by name: so a walk through a whole document
 * spells out no address of a cell.
 */
export interface KnownPlace {
  /** Here is a cell. */
  readonly field: CompiledField | undefined
  /** Here is a list, and this is the place of its rows. */
  readonly row: KnownPlace | undefined
  readonly names: ReadonlyMap<string, KnownPlace>
}

interface Growing {
  field: CompiledField | undefined
  row: Growing | undefined
  readonly names: Map<string, Growing>
}

/** Where the template knows nothing, nor below. */
export const unknownPlace: KnownPlace = Object.freeze({ field: undefined, row: undefined, names: new Map() })

/** All places of a template, by pattern; the empty pattern is the whole document. */
export function indexPlaces(compiled: CompiledTemplate): ReadonlyMap<string, KnownPlace> {
  const root = growing()
  const places = new Map<string, Growing>([['', root]])
  const reach = (pattern: string): Growing => {
    const known = places.get(pattern)
    if (known) return known
    const steps = parseAddress(pattern)
    const last = steps.at(-1)
    const outer = reach(pattern.slice(0, Math.max(0, pattern.lastIndexOf('.'))))
    const name = last && 'name' in last ? last.name : ''
    const place = growing()
    if (name === '*') outer.row = place
    else outer.names.set(name, place)
    places.set(pattern, place)
    return place
  }
  for (const pattern of Object.keys(compiled.lists)) reach(`${pattern}.*`)
  for (const field of Object.values(compiled.fields)) reach(field.pattern).field = field
  return places
}

function growing(): Growing {
  return { field: undefined, row: undefined, names: new Map() }
}

/**
 * An object with each property as `see` has it; undefined leaves it out. The object itself where nothing changes.
 * `place` is what the template says of the property.
 */
export function mapProperties(
  object: JsonObject,
  { names }: KnownPlace,
  see: (value: Json, place: KnownPlace, name: string) => Json | undefined,
): JsonObject {
  const seen: [string, Json][] = []
  let isSame = true
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null
    const now = see(value, names.get(name) ?? unknownPlace, name)
    if (now !== value) isSame = false
    if (now !== undefined) seen.push([name, now])
  }
  return isSame ? object : Object.fromEntries(seen)
}
