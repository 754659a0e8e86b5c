import type { Json, JsonObject } from '@tianbao/edit'
import { equalJson } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import type { Branch } from './branch.ts'
import { createBuilding } from './building.ts'
import { leavesOf } from './leaves.ts'
import type { Carried } from './mapping.ts'

/** Data taken back to where it was before it was carried. */
export interface CarriedBack {
  readonly data: JsonObject
  /** What was put into the new data since, by its address there: the old data has no place for it. */
  readonly since: readonly { readonly at: string; readonly value: Json }[]
}

/**
 * Takes carrying back. Law: without edits since, the old data is restored to the last value. What was typed since is
 * told, and nothing of the old data is lost for it.
 */
export function carryBack(
  carried: Carried,
  to: CompiledTemplate,
  now: JsonObject = carried.data,
): CarriedBack {
  const building = createBuilding(structuredClone(carried.shape) as Branch)
  for (const { at, value } of [...carried.origin.values()].flat()) building.put(at, value)
  for (const { at, value } of carried.remainder) building.put(at, value)
  const made = new Map(leavesOf(carried.data, to).map(({ at, value }) => [at, value]))
  const since = leavesOf(now, to).filter(({ at, value }) => !equalJson(value, made.get(at)))
  return { data: building.data, since: since.map(({ at, value }) => ({ at, value })) }
}
