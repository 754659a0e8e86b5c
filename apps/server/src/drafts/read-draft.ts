import { applyEdits, type Edit, invertEdits, type Json } from '@tianbao/edit'
import type { Storage, StoredDraft } from '@tianbao/storage'
import type { Template } from '@tianbao/template'
import type { Variant } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'

/** A step as a designer's window sends it and as it is kept. */
export interface DraftStep {
  readonly id: string
  readonly code: string
  readonly edits: readonly Edit[]
  /** The variant that stands after it, where it changed that. */
  readonly variant?: Variant | null
}

/** The draft with an id. @throws ApiError `draft.unknown`. */
export async function requireDraft(storage: Storage, id: string): Promise<StoredDraft> {
  const kept = await storage.getDraft(id)
  if (!kept) throw new ApiError('draft.unknown')
  return kept
}

/** The template of a draft where its author stands: steps that were taken back are not in it. */
export async function readDraftTemplate(storage: Storage, draft: StoredDraft): Promise<Template> {
  const tip = JSON.parse(draft.tip) as Json
  if (draft.position === draft.steps) return tip as unknown as Template
  const undone = await storage.draftSteps(draft.id, draft.position)
  return takenBack(
    tip,
    undone.map(({ step }) => JSON.parse(step) as DraftStep),
  )
}

/** A template without the last of its steps. @throws Error where they are not its last ones. */
export function takenBack(tip: Json, undone: readonly DraftStep[]): Template {
  const before = applyEdits(tip, invertEdits(undone.flatMap(({ edits }) => edits)))
  if ('conflict' in before) throw new Error('The steps of a draft do not lead to its template.')
  return before.tree as unknown as Template
}
