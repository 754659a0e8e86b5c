import { applyEdit } from './apply.ts'
import { type Applied, type Conflict, type ConflictReason, type Refused, refuse } from './conflict.ts'
import type { Edit, InsertEdit, MoveEdit, RemoveEdit, SetEdit } from './edit.ts'
import { equalJson } from './equal-json.ts'
import type { Json } from './json.ts'
import { idBefore, locateList } from './list-spot.ts'
import { resolve } from './locate.ts'
import { indexOfId } from './nodes.ts'
import { bearersOf, isAtSamePlace, survivingAnchor } from './survivors.ts'

/** What became of edits that were made on one tree when they are brought to another. */
export interface Rebased {
  /** Those that were done, as applied to `now`: places as they are there. */
  readonly stand: readonly Edit[]
  /** Those whose end stands there already, as they came. */
  readonly satisfied: readonly Edit[]
  readonly conflicts: readonly Conflict[]
  /** Of those that stand, the ones whose anchor was gone: the edit as it came, and the sibling that it now follows. */
  readonly reanchored: readonly { readonly edit: Edit; readonly after: string | null }[]
  /** `now` with the edits that stand. */
  readonly tree: Json
}

/**
 * Brings edits that were made on `base`, one after another, to `now`, which others made of `base`. Edit by edit:
 * - where what it saw is still there, it stands; a place in a list counts as seen while the neighbours that both trees
 *   have are the same, and an anchor that is gone gives way to its nearest predecessor that is not;
 * - where what it wanted is there already, it is satisfied;
 * - else it is a conflict.
 * Laws: no edit is lost; onto an unchanged base every edit stands as it was applied; `stand` applies to `now`.
 */
export function rebase(edits: readonly Edit[], base: Json, now: Json): Rebased {
  const stand: Edit[] = []
  const satisfied: Edit[] = []
  const conflicts: Conflict[] = []
  const reanchored: { edit: Edit; after: string | null }[] = []
  let mine = base
  let tree = now
  for (const edit of edits) {
    const outcome = bring(edit, mine, tree)
    if (outcome === 'satisfied') satisfied.push(edit)
    else if ('conflict' in outcome) conflicts.push(outcome.conflict)
    else {
      tree = outcome.tree
      stand.push(outcome.edit)
      const after = anchorOf(outcome.edit)
      if (after !== undefined && after !== anchorOf(edit)) reanchored.push({ edit, after })
    }
    const followed = applyEdit(mine, edit)
    if ('tree' in followed) mine = followed.tree
  }
  return { stand, satisfied, conflicts, reanchored, tree }
}

type Outcome = Applied | Refused | 'satisfied'

function bring(edit: Edit, mine: Json, tree: Json): Outcome {
  switch (edit.op) {
    case 'set':
      return bringSet(edit, tree)
    case 'insert':
      return bringInsert(edit, mine, tree)
    case 'remove':
      return bringRemove(edit, mine, tree)
    case 'move':
      return bringMove(edit, mine, tree)
  }
}

function bringSet(edit: SetEdit, tree: Json): Outcome {
  const applied = applyEdit(tree, edit)
  if ('tree' in applied) return applied
  const { reason } = applied.conflict
  const mayBeMet = reason === 'changed' || (reason === 'missing' && edit.now === undefined)
  return mayBeMet && equalJson(resolve(tree, edit.at), edit.now) ? 'satisfied' : applied
}

function bringInsert(edit: InsertEdit, mine: Json, tree: Json): Outcome {
  const list = locateList(tree, edit.into)
  if (typeof list === 'string') return refuse(edit, list)
  const twin = list.nodes[indexOfId(list.nodes, edit.node.id)]
  if (twin) return equalJson(twin, edit.node) ? 'satisfied' : refuse(edit, 'taken', undefined, twin)
  const seen = locateList(mine, edit.into)
  const after = survivingAnchor(edit.after, typeof seen === 'string' ? [] : seen.nodes, list.nodes)
  return after === undefined ? refuse(edit, 'missing') : as(edit, applyEdit(tree, { ...edit, after }))
}

function bringRemove(edit: RemoveEdit, mine: Json, tree: Json): Outcome {
  const list = locateList(tree, edit.from)
  if (list === 'ambiguous' || list === 'blocked') return refuse(edit, list, edit.node)
  const nodes = list === 'missing' ? [] : list.nodes
  const index = indexOfId(nodes, edit.node.id)
  if (index >= 0) return as(edit, applyEdit(tree, { ...edit, after: idBefore(nodes, index) }))
  // Gone, or moved to where it is no longer seen? Then the id is borne as often as before.
  const isElsewhere = bearersOf(edit.node.id, tree) >= bearersOf(edit.node.id, mine)
  return isElsewhere ? refuse(edit, 'changed', edit.node) : 'satisfied'
}

function bringMove(edit: MoveEdit, mine: Json, tree: Json): Outcome {
  const { id, from, to } = edit
  const refused = (reason: ConflictReason) => refuse(edit, reason, from.after, undefined)
  const seen = locateList(mine, from.list)
  const source = locateList(tree, from.list)
  const target = locateList(tree, to.list)
  if (typeof seen !== 'string' && typeof source !== 'string' && isAtSamePlace(id, seen.nodes, source.nodes)) {
    if (typeof target === 'string') return refused(target)
    const goal = locateList(mine, to.list)
    const after = survivingAnchor(to.after, typeof goal === 'string' ? [] : goal.nodes, target.nodes, id)
    if (after === undefined) return refused('missing')
    const before = idBefore(source.nodes, indexOfId(source.nodes, id))
    return as(edit, applyEdit(tree, { ...edit, from: { ...from, after: before }, to: { ...to, after } }))
  }
  const moved = applyEdit(mine, edit)
  const wanted = 'tree' in moved ? locateList(moved.tree, to.list) : 'missing'
  if (
    typeof wanted !== 'string' &&
    typeof target !== 'string' &&
    isAtSamePlace(id, wanted.nodes, target.nodes)
  ) {
    return 'satisfied'
  }
  if (typeof source === 'string') return refused(source)
  return refused(indexOfId(source.nodes, id) < 0 ? 'missing' : 'changed')
}

/** A conflict of an edit that was re-placed is a conflict of the edit as it came. */
function as(edit: Edit, result: Applied | Refused): Outcome {
  return 'conflict' in result ? { conflict: { ...result.conflict, edit } } : result
}

/** The sibling that an edit puts its node behind. */
function anchorOf(edit: Edit): string | null | undefined {
  return edit.op === 'insert' ? edit.after : edit.op === 'move' ? edit.to.after : undefined
}
