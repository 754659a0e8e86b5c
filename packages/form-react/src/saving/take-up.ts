import { type Edit, type JsonObject, rebase } from '@tianbao/edit'
import type { SaveStart } from './save-queue.ts'
import type { Draft } from './save-types.ts'

/** What an earlier visit left on this machine, brought to the submission as the server has it now. */
export interface TakenUp extends SaveStart {
  /** A text that was being typed when the page went. */
  readonly typing: Draft['typing']
}

/** Nothing typed is lost by leaving the page: what the server lacks is done again, what clashes waits for a choice. */
export function takeUp(draft: Draft | null, document: JsonObject, revision: number): TakenUp {
  if (!draft) return { base: document, revision, waiting: [], conflicts: [], typing: null }
  const mine: readonly Edit[] = [...(draft.sending?.edits ?? []), ...draft.waiting]
  const { stand, conflicts } = rebase(mine, draft.base, document)
  return { base: document, revision, waiting: stand, conflicts, typing: draft.typing }
}
