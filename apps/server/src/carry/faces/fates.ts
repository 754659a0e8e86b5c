import { equalJson } from '@tianbao/edit'
import type { Carried } from '@tianbao/versions'
import type { CellFate } from './face.ts'

/** What becomes of each value of the old form, and what each cell of the new one has, by address. */
export interface Fates {
  readonly was: ReadonlyMap<string, CellFate>
  readonly now: ReadonlyMap<string, CellFate>
}

/** The fates of what is carried. `asked`: of old cells that a person decides, the new ones that they could go to. */
export function fatesOf(
  { origin, values, remainder }: Carried,
  asked: ReadonlyMap<string, readonly string[]>,
): Fates {
  const was = new Map<string, CellFate>()
  const now = new Map<string, CellFate>()
  for (const { at, reason } of remainder) was.set(at, reason === 'archived' ? 'archived' : 'left')
  for (const [id, sources] of origin) {
    const [source, ...others] = sources
    const isSame = source !== undefined && others.length === 0 && equalJson(source.value, values.get(id))
    const fate = !isSame ? 'changed' : source.at === id ? 'kept' : 'moved'
    now.set(id, fate)
    for (const { at } of sources) was.set(at, fate)
  }
  for (const [at, places] of asked) {
    if (!was.has(at)) continue
    was.set(at, 'asked')
    for (const place of places) now.set(place, 'asked')
  }
  return { was, now }
}
