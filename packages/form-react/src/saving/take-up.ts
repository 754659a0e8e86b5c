import { type Conflict, type Edit, type JsonObject, rebase } from '@tianbao/edit'
import type { SaveStart } from './save-queue.ts'
import type { Draft } from './save-types.ts'

/** What earlier visits left on this machine, brought to the submission as the server has it now. */
export interface TakenUp extends SaveStart {
  /** A text that was being typed when a page went. */
  readonly typing: Draft['typing']
}

/**
 * Nothing typed is lost by leaving the page: what the server lacks is done again, draft after draft, and what clashes
 * waits for a choice. Several windows may have left one each.
 */
export function takeUp(drafts: readonly Draft[], document: JsonObject, revision: number): TakenUp {
  const waiting: Edit[] = []
  const conflicts: Conflict[] = []
  let tree = document
  for (const { sending, waiting: queued, base } of drafts) {
    const rebased = rebase([...(sending?.edits ?? []), ...queued], base, tree)
    waiting.push(...rebased.stand)
    conflicts.push(...rebased.conflicts)
    tree = rebased.tree as JsonObject
  }
  const typing = drafts.findLast((draft) => draft.typing !== null)?.typing ?? null
  return { base: document, revision, waiting, conflicts, typing }
}
