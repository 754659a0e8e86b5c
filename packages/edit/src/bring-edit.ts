import { applyEdit } from './apply.ts'
import { type Applied, type ConflictReason, type Refused, refuse } from './conflict.ts'
import type { Edit, InsertEdit, MoveEdit, RemoveEdit, SetEdit } from './edit.ts'
import { equalJson } from './equal-json.ts'
import type { Json } from './json.ts'
import { idBefore, locateList } from './list-spot.ts'
import { resolve } from './locate.ts'
import { indexOfId } from './nodes.ts'
import type { Seen } from './seen.ts'
import { bearersOf, idsIn, isAtSamePlace, survivingAnchor } from './survivors.ts'

/** What becomes of an edit on another tree: done there, not to be done, or there already. */
export type Brought = Applied | Refused | 'satisfied'

/**
 * Brings one edit, with what it saw around it, to another tree:
 * - where what it saw is still there, it is done; a place in a list counts as seen while the neighbours that both have
 *   are the same, and an anchor that is gone gives way to its nearest predecessor that is not;
 * - where what it wanted is there already, it is satisfied;
 * - else it is a conflict.
 */
export function bringEdit(edit: Edit, seen: Seen, tree: Json): Brought {
  switch (edit.op) {
    case 'set':
      return bringSet(edit, tree)
    case 'insert':
      return bringInsert(edit, seen, tree)
    case 'remove':
      return bringRemove(edit, seen, tree)
    case 'move':
      return bringMove(edit, seen, tree)
  }
}

function bringSet(edit: SetEdit, tree: Json): Brought {
  const applied = applyEdit(tree, edit)
  if ('tree' in applied) return applied
  const { reason } = applied.conflict
  const mayBeMet = reason === 'changed' || (reason === 'missing' && edit.now === undefined)
  return mayBeMet && equalJson(resolve(tree, edit.at), edit.now) ? 'satisfied' : applied
}

function bringInsert(edit: InsertEdit, seen: Seen, tree: Json): Brought {
  const list = locateList(tree, edit.into)
  if (typeof list === 'string') return refuse(edit, list)
  const twin = list.nodes[indexOfId(list.nodes, edit.node.id)]
  if (twin) return equalJson(twin, edit.node) ? 'satisfied' : refuse(edit, 'taken', undefined, twin)
  const after = survivingAnchor(edit.after, seen.to ?? [], list.nodes)
  return after === undefined ? refuse(edit, 'missing') : as(edit, applyEdit(tree, { ...edit, after }))
}

function bringRemove(edit: RemoveEdit, seen: Seen, tree: Json): Brought {
  const list = locateList(tree, edit.from)
  if (list === 'ambiguous' || list === 'blocked') return refuse(edit, list, edit.node)
  const nodes = list === 'missing' ? [] : list.nodes
  const index = indexOfId(nodes, edit.node.id)
  if (index >= 0) return as(edit, applyEdit(tree, { ...edit, after: idBefore(nodes, index) }))
  // Gone, or moved to where it is no longer seen? Then the id is borne as often as before.
  const isElsewhere = bearersOf(edit.node.id, tree) >= (seen.bearers ?? 1)
  return isElsewhere ? refuse(edit, 'changed', edit.node) : 'satisfied'
}

function bringMove(edit: MoveEdit, seen: Seen, tree: Json): Brought {
  const { id, from, to } = edit
  const refused = (reason: ConflictReason) => refuse(edit, reason, from.after, undefined)
  const source = locateList(tree, from.list)
  const target = locateList(tree, to.list)
  const wasThere = typeof source !== 'string' && isAtSamePlace(id, seen.from ?? [], idsIn(source.nodes))
  if (wasThere) {
    if (typeof target === 'string') return refused(target)
    const after = survivingAnchor(to.after, seen.to ?? [], target.nodes, id)
    if (after === undefined) return refused('missing')
    const before = idBefore(source.nodes, indexOfId(source.nodes, id))
    return as(edit, applyEdit(tree, { ...edit, from: { ...from, after: before }, to: { ...to, after } }))
  }
  const isWhereWanted =
    typeof target !== 'string' && isAtSamePlace(id, wantedIn(edit, seen), idsIn(target.nodes))
  if (isWhereWanted) return 'satisfied'
  if (typeof source === 'string') return refused(source)
  return refused(indexOfId(source.nodes, id) < 0 ? 'missing' : 'changed')
}

/** The list that a node was to come into, with the node in it; empty where it could not. */
function wantedIn({ id, to }: MoveEdit, { to: seen = [] }: Seen): readonly string[] {
  const others = seen.filter((one) => one !== id)
  const at = to.after === null ? 0 : others.indexOf(to.after) + 1
  return to.after !== null && at === 0 ? [] : others.toSpliced(at, 0, id)
}

/** A conflict of an edit that was re-placed is a conflict of the edit as it came. */
function as(edit: Edit, result: Applied | Refused): Brought {
  return 'conflict' in result ? { conflict: { ...result.conflict, edit } } : result
}
