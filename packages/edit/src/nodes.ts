import { isNode, type Node } from './edit.ts'
import type { Json } from './json.ts'

/** The value as an id-keyed list: an array of nothing but nodes (an empty one too). Any other array is atomic. */
export function nodesOf(value: Json | undefined): readonly Node[] | undefined {
  if (!Array.isArray(value)) return undefined
  for (let i = 0; i < value.length; i++) if (!isNode(value[i])) return undefined
  return value as readonly Node[]
}

/** A node where it stands: the list, its place in it, and the node that the list is nested in, if any. */
export interface Found {
  readonly list: readonly Node[]
  readonly index: number
  readonly inside: Found | null
}

/**
 * Calls `visit` with every node of a list's namespace: of the list, and of lists of the same name nested in its
 * nodes. No recursion: a namespace may be nested as deeply as it likes.
 */
export function eachNode(
  list: readonly Node[],
  name: string | undefined,
  visit: (node: Node, index: number, list: readonly Node[], inside: Found | null) => void,
): void {
  const open: { list: readonly Node[]; inside: Found | null }[] = [{ list, inside: null }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { list, inside } = next
    for (let index = 0; index < list.length; index++) {
      const node = list[index] as Node
      visit(node, index, list, inside)
      // A plain read: what objects inherit are no arrays, and this runs for every row on every edit.
      const nested = name === undefined ? undefined : nodesOf(node[name])
      if (nested) open.push({ list: nested, inside: { list, index, inside } })
    }
  }
}

/** Where `id` stands among direct siblings: −1 where it does not, or stands twice. */
export function indexOfId(list: readonly Node[], id: string): number {
  const index = list.findIndex((node) => node.id === id)
  return index >= 0 && list.findIndex((node, i) => i > index && node.id === id) >= 0 ? -1 : index
}

/** The ids of a node and of the nodes that it brings into a namespace; null where it has one of them twice. */
export function idsOf(node: Node, name: string | undefined): ReadonlySet<string> | null {
  const ids = new Set<string>()
  let count = 0
  eachNode([node], name, (each) => {
    ids.add(each.id)
    count++
  })
  return ids.size === count ? ids : null
}

/** Whether a namespace has any of these ids. */
export function hasAnyId(list: readonly Node[], name: string | undefined, ids: ReadonlySet<string>): boolean {
  let hasOne = false
  eachNode(list, name, (node) => {
    hasOne ||= ids.has(node.id)
  })
  return hasOne
}
