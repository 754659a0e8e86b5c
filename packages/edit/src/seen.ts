import type { Address } from './address.ts'
import type { Edit } from './edit.ts'
import type { Json } from './json.ts'
import { locateList } from './list-spot.ts'
import { bearersOf } from './survivors.ts'

/**
 * What an edit saw around it, beside what it carries itself: kept with the edit, it can be brought to a tree of much
 * later, when the one that it was made on is gone. Plain data; a set needs none of it.
 */
export interface Seen {
  /** The ids in the list that the node was in, in order: of a remove or a move. */
  readonly from?: readonly string[]
  /**
   * The ids in the list that the node came into, in order, before it did: of a move; of an insert those before it, which
   * it would stand behind if its neighbour were gone.
   */
  readonly to?: readonly string[]
  /** How many nodes of the whole tree bore the id: of a remove. */
  readonly bearers?: number
}

/** What an edit sees in a tree that it is about to be made on. */
export function seenBy(edit: Edit, tree: Json): Seen {
  switch (edit.op) {
    case 'set':
      return {}
    case 'insert':
      return before(listed('to', tree, edit.into), edit.after)
    case 'remove':
      return { ...listed('from', tree, edit.from), bearers: bearersOf(edit.node.id, tree) }
    case 'move':
      return { ...listed('from', tree, edit.from.list), ...listed('to', tree, edit.to.list) }
  }
}

function listed(side: 'from' | 'to', tree: Json, address: Address): Seen {
  const list = locateList(tree, address)
  return typeof list === 'string' ? {} : { [side]: list.nodes.map(({ id }) => id) }
}

function before({ to = [] }: Seen, after: string | null): Seen {
  const ids = to.slice(0, after === null ? 0 : to.lastIndexOf(after) + 1)
  return ids.length === 0 ? {} : { to: ids }
}
