import { applyEdits, type Conflict, type Edit, type JsonObject, rebase } from '@tianbao/edit'
import type { SaveStart } from './save-queue.ts'
import type { Draft } from './save-types.ts'

/** What earlier visits left on this machine, taken up where it was left. */
export interface TakenUp extends SaveStart {
  /** A text that was being typed when a page went. */
  readonly typing: Draft['typing']
}

/**
 * Nothing typed is lost by leaving the page, and nothing is done twice. The first draft goes on from what it was made
 * on: its parcel is sent again unchanged, so that the server, which knows what it has taken, tells what became of it.
 * What other windows left is brought onto that; what clashes waits for a choice.
 */
export function takeUp(drafts: readonly Draft[], document: JsonObject, revision: number): TakenUp {
  const typing = drafts.findLast((draft) => draft.typing !== null)?.typing ?? null
  const [first, ...others] = drafts.filter((draft) => editsOf(draft).length > 0)
  const resumed = first && applyEdits(first.base, editsOf(first))
  const isWhole = resumed !== undefined && 'tree' in resumed
  let tree: JsonObject = isWhole ? (resumed.tree as JsonObject) : document
  const start =
    first !== undefined && isWhole
      ? { base: first.base, revision: first.revision, sending: first.sending }
      : { base: document, revision, sending: null }
  const waiting: Edit[] = isWhole ? [...(first?.waiting ?? [])] : []
  const conflicts: Conflict[] = []
  for (const draft of isWhole ? others : drafts) {
    const rebased = rebase(editsOf(draft), draft.base, tree)
    waiting.push(...rebased.stand)
    conflicts.push(...rebased.conflicts)
    tree = rebased.tree as JsonObject
  }
  return { ...start, waiting, conflicts, typing }
}

function editsOf({ sending, waiting }: Draft): readonly Edit[] {
  return [...(sending?.edits ?? []), ...waiting]
}
