import { runAt } from './apply-run.ts'
import type { Applied, Conflict, Refused } from './conflict.ts'
import type { Edit } from './edit.ts'
import { applyInsert } from './insert.ts'
import type { Json } from './json.ts'
import { applyMove } from './move.ts'
import { applyRemove } from './remove.ts'
import { applySet } from './set.ts'

/**
 * The tree after an edit, or why it cannot be done. An edit is done exactly where what it saw is what stands.
 * Never mutates; what an edit does not touch stays the same object.
 *
 * `edit` is the edit as applied: the same, but for the `parents` of a set, which then say exactly what came and went.
 * Law: `applyEdit(applied.tree, invertEdit(applied.edit)).tree` equals `tree`.
 */
export function applyEdit(tree: Json, edit: Edit): Applied | Refused {
  switch (edit.op) {
    case 'set':
      return applySet(tree, edit)
    case 'insert':
      return applyInsert(tree, edit)
    case 'remove':
      return applyRemove(tree, edit)
    case 'move':
      return applyMove(tree, edit)
    default:
      throw new Error(`There is no edit "${String((edit satisfies never as { op: unknown }).op)}".`)
  }
}

/** Does all edits in order, each on the tree that the one before it left; or none, with the first that cannot be done. */
export function applyEdits(
  tree: Json,
  edits: readonly Edit[],
): { readonly tree: Json; readonly edits: readonly Edit[] } | { readonly conflict: Conflict } {
  const done: Edit[] = []
  let now = tree
  for (let at = 0; at < edits.length; ) {
    const run = runAt(edits, at)
    const together = run?.apply(now)
    if (run && together) {
      now = together.tree
      for (const edit of together.edits) done.push(edit)
      at = run.end
      continue
    }
    for (const edit of edits.slice(at, run?.end ?? at + 1)) {
      const applied = applyEdit(now, edit)
      if ('conflict' in applied) return applied
      now = applied.tree
      done.push(applied.edit)
    }
    at = run?.end ?? at + 1
  }
  return { tree: now, edits: done }
}
