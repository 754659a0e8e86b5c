import { type Address, parseAddress } from './address.ts'
import type { Node } from './edit.ts'
import { isObject, type Json, own } from './json.ts'
import { eachNode, type Found, nodesOf } from './nodes.ts'

/** A property name, or a place in an array. */
export type Key = string | number

/**
 * Where an address leads in one tree: a key for each step down, and the container that each key is in.
 * There are fewer holders than keys where objects on the way are absent; `value` is then absent too.
 */
export interface Spot {
  readonly keys: readonly Key[]
  readonly holders: readonly Json[]
  readonly value: Json | undefined
}

/** Why an address leads nowhere: no such node, two of them, or something on the way that cannot hold what is named. */
export type Astray = 'missing' | 'ambiguous' | 'blocked'

/** Follows an address down a tree. An absent property is a spot without a value; an absent node is none. */
export function locate(tree: Json, address: Address, find: Finder = findNode): Spot | Astray {
  const keys: Key[] = []
  const holders: Json[] = []
  let value: Json | undefined = tree
  for (const step of parseAddress(address)) {
    if ('name' in step) {
      if (value !== undefined) {
        if (!isObject(value)) return 'blocked'
        holders.push(value)
      }
      keys.push(step.name)
      value = value === undefined ? undefined : own(value, step.name)
    } else {
      const found = find(value, keys.at(-1), step.id)
      if (typeof found === 'string') return found
      value = descend(found, keys, holders)
    }
  }
  return { keys, holders, value }
}

export interface Hit extends Found {
  /** The property of the object before `#` that holds the outermost list; absent after a list. */
  readonly under: { readonly name: string; readonly object: Json } | null
  /** The name that nested lists share. */
  readonly name: string | undefined
}

/** Finds the node of an id in what stands before `#`, which the key led to. */
export type Finder = (value: Json | undefined, key: Key | undefined, id: string) => Hit | Astray

function findNode(value: Json | undefined, key: Key | undefined, id: string): Hit | Astray {
  if (value === null || (value !== undefined && typeof value !== 'object')) return 'blocked'
  const hits: Hit[] = []
  eachHit(value, key, (node, hit) => {
    if (node.id === id) hits.push(hit())
  })
  return hits.length > 1 ? 'ambiguous' : (hits[0] ?? 'missing')
}

/** A finder for many addresses of one tree, which must not change: it looks through each list once. */
export function createFinder(): Finder {
  const known = new Map<Json, ReadonlyMap<string, Hit | 'ambiguous'>>()
  return (value, key, id) => {
    if (typeof value !== 'object' || value === null) return findNode(value, key, id)
    let nodes = known.get(value)
    if (!nodes) {
      nodes = nodesById(value, key)
      known.set(value, nodes)
    }
    return nodes.get(id) ?? 'missing'
  }
}

function nodesById(value: Json, key: Key | undefined): ReadonlyMap<string, Hit | 'ambiguous'> {
  const nodes = new Map<string, Hit | 'ambiguous'>()
  eachHit(value, key, (node, hit) => {
    nodes.set(node.id, nodes.has(node.id) ? 'ambiguous' : hit())
  })
  return nodes
}

/** Visits every node that an id may name in what stands before `#`: those of a list, or of all lists of an object. */
function eachHit(
  value: Json | undefined,
  key: Key | undefined,
  visit: (node: Node, hit: () => Hit) => void,
): void {
  const search = (list: Json | undefined, name: string | undefined, under: Hit['under']) => {
    const nodes = nodesOf(list)
    if (!nodes) return
    eachNode(nodes, name, (node, index, list, inside) =>
      visit(node, () => ({ list, index, inside, under, name })),
    )
  }
  if (Array.isArray(value)) search(value, typeof key === 'string' ? key : undefined, null)
  else if (isObject(value)) {
    for (const name of Object.keys(value)) search(value[name], name, { name, object: value })
  }
}

/** Adds the keys and holders from the value before `#` down to the node, and answers the node. */
function descend(hit: Hit, keys: Key[], holders: Json[]): Json | undefined {
  const chain: Found[] = []
  for (let at: Found | null = hit; at !== null; at = at.inside) chain.push(at)
  if (hit.under) {
    keys.push(hit.under.name)
    holders.push(hit.under.object)
  }
  let node: Json | undefined
  for (const { list, index } of chain.reverse()) {
    if (node !== undefined && hit.name !== undefined) {
      keys.push(hit.name)
      holders.push(node)
    }
    keys.push(index)
    holders.push(list)
    node = list[index]
  }
  return node
}

/** What stands at an address; undefined where nothing does. Own properties only. */
export function resolve(tree: Json, address: Address): Json | undefined {
  const spot = locate(tree, address)
  return typeof spot === 'string' ? undefined : spot.value
}
