import { isNode, type Node } from './edit.ts'
import type { Json } from './json.ts'
import { indexOfId } from './nodes.ts'

/**
 * The sibling to stand behind in `now`, for an anchor that was seen in `seen`: itself, or its nearest predecessor
 * that is there (null: none is, stand first). Undefined where the anchor was never seen either. `except` is the node
 * that is itself on the move.
 */
export function survivingAnchor(
  after: string | null,
  seen: readonly Node[],
  now: readonly Node[],
  except?: string,
): string | null | undefined {
  if (after === null || indexOfId(now, after) >= 0) return after
  const index = indexOfId(seen, after)
  return index < 0 ? undefined : nearestBefore(seen, index, now, except)
}

/** Whether a node is in both lists, behind the same sibling among those that both lists have. */
export function isAtSamePlace(id: string, seen: readonly Node[], now: readonly Node[]): boolean {
  const there = indexOfId(seen, id)
  const here = indexOfId(now, id)
  if (there < 0 || here < 0) return false
  return nearestBefore(seen, there, now) === nearestBefore(now, here, seen)
}

/** The nearest sibling before a place in one list that is in the other list too. */
function nearestBefore(
  list: readonly Node[],
  index: number,
  other: readonly Node[],
  except?: string,
): string | null {
  const ids = new Set(other.map((node) => node.id))
  for (let i = index - 1; i >= 0; i--) {
    const id = list[i]?.id
    if (id !== undefined && id !== except && ids.has(id)) return id
  }
  return null
}

/** How many nodes of a tree bear an id, in whatever lists. */
export function bearersOf(id: string, tree: Json): number {
  let count = 0
  const open: Json[] = [tree]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    for (const below of Object.values(value)) open.push(below)
    if (Array.isArray(value)) count += value.filter((item) => isNode(item) && item.id === id).length
  }
  return count
}
