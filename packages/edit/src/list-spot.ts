import type { Address } from './address.ts'
import type { Node } from './edit.ts'
import type { Json } from './json.ts'
import { type Astray, locate, type Spot } from './locate.ts'
import { nodesOf } from './nodes.ts'
import { replant } from './replant.ts'

/** A list where it stands, and the whole namespace that it belongs to. */
export interface ListSpot {
  readonly nodes: readonly Node[]
  /** The outermost list of the same name that it is nested in, or itself; and that name. */
  readonly outermost: readonly Node[]
  readonly name: string | undefined
  /** The tree with other nodes in the list. */
  with(nodes: readonly Node[]): Json
}

/** Finds the list at an address; an absent list is missing, any other value but a list is in the way. */
export function locateList(tree: Json, address: Address): ListSpot | Astray {
  const spot = locate(tree, address)
  if (typeof spot === 'string') return spot
  if (spot.value === undefined) return 'missing'
  const nodes = nodesOf(spot.value)
  if (!nodes) return 'blocked'
  const key = spot.keys.at(-1)
  return {
    nodes,
    outermost: outermostOf(spot) ?? nodes,
    name: typeof key === 'string' ? key : undefined,
    with: (next) => replant(spot, spot.keys.length, next),
  }
}

/** Climbs while the list is a property of a node in a list of the same name. */
function outermostOf(spot: Spot): readonly Node[] | undefined {
  let end = spot.keys.length
  const name = spot.keys[end - 1]
  while (typeof spot.keys[end - 2] === 'number' && spot.keys[end - 3] === name) end -= 2
  return nodesOf(end === spot.keys.length ? spot.value : spot.holders[end])
}

/** The id of the sibling before a place in a list; null at its head. */
export function idBefore(nodes: readonly Node[], index: number): string | null {
  return nodes[index - 1]?.id ?? null
}
