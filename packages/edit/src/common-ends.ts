import type { Node } from './edit.ts'
import { nestedIn } from './namespace.ts'

/** How much two lists have in common: nothing came, went or moved before `start`, nor among the last `behind`. */
export interface CommonEnds {
  readonly start: number
  readonly behind: number
}

/**
 * The ends at which two lists have the same nodes in the same order, so that only what lies between has to be joined.
 * The last node that they begin with is left to what lies between: what comes there says that it stands behind it. Lists
 * with nested lists of their own name, or with one id twice, have nothing in common: nodes may have gone anywhere.
 */
export function commonEnds(was: readonly Node[], now: readonly Node[], name: string | undefined): CommonEnds {
  const most = Math.min(was.length, now.length)
  let start = 0
  while (start < most && was[start]?.id === now[start]?.id) start += 1
  let behind = 0
  while (behind < most - start && was[was.length - 1 - behind]?.id === now[now.length - 1 - behind]?.id)
    behind += 1
  if (start <= 1 && behind === 0) return none
  return isPlain(was, name) && isPlain(now, name) ? { start: Math.max(0, start - 1), behind } : none
}

const none: CommonEnds = { start: 0, behind: 0 }

function isPlain(nodes: readonly Node[], name: string | undefined): boolean {
  const ids = new Set<string>()
  for (const node of nodes) {
    if (nestedIn(node, name) !== 'absent') return false
    ids.add(node.id)
  }
  return ids.size === nodes.length
}
