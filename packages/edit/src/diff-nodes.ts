import { type Address, nodeAddress, propertyAddress } from './address.ts'
import type { Edit, Node } from './edit.ts'
import { longestRising } from './longest-rising.ts'
import { type Namespace, nestedIn } from './namespace.ts'
import { orderOf } from './order.ts'

/**
 * The inserts, moves and removes that make the lists of one namespace into those of another: nodes are joined by id,
 * the fewest move, and a node moves between the lists of the namespace with what it holds. What the nodes hold beside
 * these lists is left for others to compare. Null where a nested list became something else, or something else a list:
 * then only the whole can be replaced.
 */
export function diffNodes(a: Namespace, b: Namespace, at: Address): readonly Edit[] | null {
  const { name } = a
  const stayed = [...a.nodes.keys()].filter((id) => b.nodes.has(id))
  const shapes = stayed.map((id) => [id, nestedOf(a, id), nestedOf(b, id)] as const)
  const isRecast = shapes.some(([, was, now]) => was !== now && was !== 'absent' && now !== 'absent')
  if (isRecast) return null
  const listOf = (parent: string | null) =>
    parent === null ? at : propertyAddress(nodeAddress(at, parent), name ?? '')
  const opened = shapes
    .filter(([, was, now]) => was === 'absent' && now === 'list')
    .map(([id]): Edit => ({ op: 'set', at: listOf(id), now: [] }))
  const closed = shapes
    .filter(([, was, now]) => was === 'list' && now === 'absent')
    .map(([id]): Edit => ({ op: 'set', at: listOf(id), was: [] }))

  const order = orderOf(a)
  const whole = whollyNew(a, b)
  const placed: Edit[] = []
  // Outer lists first: when a node is put into a list, that list already stands where it will stay, so that no node
  // is ever moved into itself. What goes for good goes last, since it may still hold what stays.
  for (const [parent, ids] of b.lists) {
    if (parent !== null && whole.has(parent)) continue
    const keep = stayingIn(a, parent, ids)
    ids.forEach((id, index) => {
      const after = ids[index - 1] ?? null
      const node = b.nodes.get(id)
      if (!node || keep.has(id)) return
      if (a.nodes.has(id)) {
        const from = order.place(id)
        if (from.parent === parent && from.after === after) return
        order.take(id)
        placed.push({
          op: 'move',
          id,
          from: { list: listOf(from.parent), after: from.after },
          to: { list: listOf(parent), after },
        })
      } else {
        placed.push({
          op: 'insert',
          into: listOf(parent),
          node: whole.has(id) ? node : emptied(node, name),
          after,
        })
      }
      order.put(id, parent, after)
    })
  }
  const removed = leavers(a, b).map((node): Edit => {
    const { parent, after } = order.place(node.id)
    order.take(node.id)
    return { op: 'remove', from: listOf(parent), node, after }
  })
  return [...opened, ...placed, ...removed, ...closed]
}

function nestedOf(namespace: Namespace, id: string): ReturnType<typeof nestedIn> {
  const node = namespace.nodes.get(id)
  return node ? nestedIn(node, namespace.name) : 'absent'
}

/** Of the nodes of a list, a largest set that was in it before, in the same order. */
function stayingIn(a: Namespace, parent: string | null, ids: readonly string[]): ReadonlySet<string> {
  const before = new Map((a.lists.get(parent) ?? []).map((id, index) => [id, index]))
  const joined = ids.filter((id) => before.has(id))
  const rising = longestRising(joined.map((id) => before.get(id) ?? 0))
  return new Set(joined.filter((_, index) => rising.has(index)))
}

/** New nodes that hold nothing but new nodes: each comes in one piece. */
function whollyNew(a: Namespace, b: Namespace): ReadonlySet<string> {
  const whole = new Set<string>()
  for (const id of [...b.nodes.keys()].reverse()) {
    if (!a.nodes.has(id) && (b.lists.get(id) ?? []).every((child) => whole.has(child))) whole.add(id)
  }
  return whole
}

function emptied(node: Node, name: string | undefined): Node {
  return name !== undefined && nestedIn(node, name) === 'list' ? { ...node, [name]: [] } : node
}

/** The outermost nodes that go for good, holding what goes with them and no longer what stays. */
function leavers(a: Namespace, b: Namespace): readonly Node[] {
  const left = new Map<string, Node>()
  for (const [id, node] of [...a.nodes].reverse()) {
    if (b.nodes.has(id)) continue
    const held = a.lists.get(id)
    const kept = held?.flatMap((child) => left.get(child) ?? [])
    left.set(id, a.name === undefined || kept === undefined ? node : { ...node, [a.name]: kept })
  }
  return [...left.values()].reverse().filter((node) => {
    const parent = a.parents.get(node.id) ?? null
    return parent === null || b.nodes.has(parent)
  })
}
