import { applyEdit } from './apply.ts'
import { bringEdit } from './bring-edit.ts'
import type { Conflict } from './conflict.ts'
import type { Edit } from './edit.ts'
import type { Json } from './json.ts'
import { seenBy } from './seen.ts'

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
    const outcome = bringEdit(edit, seenBy(edit, mine), tree)
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

/** The sibling that an edit puts its node behind. */
function anchorOf(edit: Edit): string | null | undefined {
  return edit.op === 'insert' ? edit.after : edit.op === 'move' ? edit.to.after : undefined
}
