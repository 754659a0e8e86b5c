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
  seen: readonly string[],
  now: readonly Node[],
  except?: string,
): string | null | undefined {
  if (after === null || indexOfId(now, after) >= 0) return after
  const index = soleIndex(seen, after)
  return index < 0 ? undefined : nearestBefore(seen, index, idsIn(now), except)
}

/** Whether an id is in both lists, behind the same sibling among those that both lists have. */
export function isAtSamePlace(id: string, seen: readonly string[], now: readonly string[]): boolean {
  const there = soleIndex(seen, id)
  const here = soleIndex(now, id)
  if (there < 0 || here < 0) return false
  return nearestBefore(seen, there, now) === nearestBefore(now, here, seen)
}

/** The ids of a list, in order. */
export function idsIn(nodes: readonly Node[]): readonly string[] {
  return nodes.map(({ id }) => id)
}

/** Where an id stands: −1 where it does not, or stands twice. */
function soleIndex(ids: readonly string[], id: string): number {
  const index = ids.indexOf(id)
  return index >= 0 && ids.indexOf(id, index + 1) >= 0 ? -1 : index
}

/** The nearest sibling before a place in one list that is in the other list too. */
function nearestBefore(
  list: readonly string[],
  index: number,
  other: readonly string[],
  except?: string,
): string | null {
  const ids = new Set(other)
  for (let i = index - 1; i >= 0; i--) {
    const id = list[i]
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
