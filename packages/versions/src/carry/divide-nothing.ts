import { type Address, type JsonObject, resolve } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import type { Match } from '../matching/match.ts'
import { createBuilding } from './building.ts'
import type { Carried } from './mapping.ts'
import { waysOf } from './ways-of.ts'

/**
 * Figures of 0 that were split, with the cells that they go to: nothing of nothing is nothing, so nobody has to say how it
 * divides. `ways` are those of `waysOf`. Where one of the cells says something already, a person said it.
 */
export function zerosToDivide(
  data: JsonObject,
  ways: ReadonlyMap<Address, readonly Address[]>,
  matches: readonly Match[],
  isFilled: (place: Address) => boolean,
): readonly (readonly [Address, readonly Address[]])[] {
  const splits = matches.filter(({ is }) => is === 'split')
  return [...ways].filter(
    ([at, places]) =>
      resolve(data, at) === 0 &&
      splits.some(({ from }) => at === from || at.startsWith(`${from}.`)) &&
      !places.some(isFilled),
  )
}

/** What was carried, and figures of 0 that were split: they are 0 in all their parts, and no longer left. */
export function divideZeros(
  data: JsonObject,
  carried: Carried,
  { from, to }: { readonly from: CompiledTemplate; readonly to: CompiledTemplate },
  { matches, undecided }: { readonly matches: readonly Match[]; readonly undecided: readonly string[] },
): Carried {
  const ways = waysOf(from, to, matches, undecided)
  const zeros = zerosToDivide(data, ways, matches, (place) => carried.values.has(place))
  if (zeros.length === 0) return carried
  const building = createBuilding(structuredClone(carried.data))
  const origin = new Map(carried.origin)
  const values = new Map(carried.values)
  const divided = new Set<Address>()
  for (const [at, places] of zeros) {
    for (const place of places) {
      if (!building.put(place, 0)) continue
      origin.set(place, [{ at, value: 0 }])
      values.set(place, 0)
      divided.add(at)
    }
  }
  const remainder = carried.remainder.filter(({ at }) => !divided.has(at))
  return { ...carried, data: building.data, origin, values, remainder }
}
