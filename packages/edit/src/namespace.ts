import type { Node } from './edit.ts'
import { own } from './json.ts'
import { eachNode, nodesOf } from './nodes.ts'

/** A list and the lists of its name nested in it, by the ids of their nodes; the outermost list belongs to null. */
export interface Namespace {
  readonly name: string | undefined
  readonly nodes: ReadonlyMap<string, Node>
  /** The node whose list a node is in. */
  readonly parents: ReadonlyMap<string, string | null>
  /** The ids in each list that is not empty; a node's list comes after the list that the node is in. */
  readonly lists: ReadonlyMap<string | null, readonly string[]>
}

/** Reads a namespace; null where two of its nodes bear one id. */
export function readNamespace(list: readonly Node[], name: string | undefined): Namespace | null {
  const nodes = new Map<string, Node>()
  const parents = new Map<string, string | null>()
  const lists = new Map<string | null, string[]>()
  let count = 0
  eachNode(list, name, (node, _, __, inside) => {
    const parent = inside?.list[inside.index]?.id ?? null
    const siblings = lists.get(parent)
    if (siblings) siblings.push(node.id)
    else lists.set(parent, [node.id])
    nodes.set(node.id, node)
    parents.set(node.id, parent)
    count++
  })
  return nodes.size === count ? { name, nodes, parents, lists } : null
}

/** Whether a node has a list nested in it, no such property, or something else under that name. */
export function nestedIn(node: Node, name: string | undefined): 'list' | 'absent' | 'other' {
  const value = name === undefined ? undefined : own(node, name)
  return value === undefined ? 'absent' : nodesOf(value) ? 'list' : 'other'
}
