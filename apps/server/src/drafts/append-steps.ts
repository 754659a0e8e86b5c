import { applyEdits, type Json } from '@tianbao/edit'
import type { DraftHead, StoredDraft } from '@tianbao/storage'
import type { Template } from '@tianbao/template'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { draftVariant, variantOrRefuse } from '../variants/draft-variant.ts'
import { draftLine, summaryOf } from './draft-line.ts'
import { type DraftStep, requireDraft, takenBack } from './read-draft.ts'
import { readOrRefuse } from './refuse-template.ts'

/** What a window did since the revision that it last saw: steps behind all that there are, and where it stands then. */
export interface Appended {
  readonly window: string
  readonly revision: number
  readonly steps: readonly DraftStep[]
  readonly position: number
}

/** Steps that one draft keeps, at most. */
const mostSteps = 100_000

/**
 * Adds steps to a draft. Each is applied to the template as the steps before it left it, so that a history that is
 * kept can always be walked; the template must keep its shape. Sent again because the answer was lost, the same steps
 * are answered and not added.
 * @throws ApiError `draft.unknown`, `draft.state`, `draft.writer`, `draft.revision`, `draft.steps`, `draft.template`.
 */
export async function appendSteps(services: Services, id: string, appended: Appended): Promise<DraftHead> {
  const { storage, now } = services
  const kept = await requireDraft(storage, id)
  if (kept.revision !== appended.revision) {
    if (await isThere(services, kept, appended)) return kept
    throw refusal(kept, appended)
  }
  const { window, position, steps } = appended
  const count = kept.steps + steps.length
  if (count > mostSteps) throw new ApiError('draft.too_many_steps', { most: mostSteps })
  if (position > count) throw new ApiError('draft.position', { position, count })
  const came = steps.flatMap(({ variant }) => variant ?? [])
  const standing = came.length > 0 ? await draftVariant(storage, kept) : null
  for (const variant of came) await variantOrRefuse(services, variant, standing?.base.digest)
  const { tip, template } = await withSteps(services, kept, appended)
  const saved = await storage.saveDraft(id, kept.revision, 'draft', {
    window,
    position,
    steps: steps.map((step) => ({ id: step.id, step: JSON.stringify(step) })),
    tip,
    summary: JSON.stringify(summaryOf(template)),
    at: now().toISOString(),
  })
  if (!saved) throw refusal(await requireDraft(storage, id), appended)
  return saved
}

/** The template after all steps as text, and the one where the author stands. */
async function withSteps(
  { storage }: Services,
  kept: StoredDraft,
  { steps, position }: Appended,
): Promise<{ readonly tip: string; readonly template: Template }> {
  let tree = JSON.parse(kept.tip) as Json
  for (const [index, { code, edits }] of steps.entries()) {
    const outcome = applyEdits(tree, edits)
    if ('conflict' in outcome) {
      const { edit, reason } = outcome.conflict
      const place = 'at' in edit ? edit.at : 'into' in edit ? edit.into : 'id' in edit ? edit.id : edit.from
      throw new ApiError('draft.steps', { number: index + 1, code, place, reason })
    }
    tree = outcome.tree
  }
  const tip = JSON.stringify(tree)
  if (steps.length > 0) readOrRefuse(tip)
  if (position === kept.steps + steps.length) return { tip, template: tree as unknown as Template }
  const before = position < kept.steps ? await storage.draftSteps(kept.id, position) : []
  const undone = [
    ...before.map(({ step }) => JSON.parse(step) as DraftStep),
    ...steps.slice(Math.max(0, position - kept.steps)),
  ]
  const template = takenBack(tree, undone)
  readOrRefuse(JSON.stringify(template))
  return { tip, template }
}

/** Whether the very same was added before, last of all. */
async function isThere(
  { storage }: Services,
  kept: StoredDraft,
  { steps, position, revision, window }: Appended,
): Promise<boolean> {
  if (steps.length === 0 || kept.revision !== revision + 1 || kept.position !== position) return false
  if (kept.writer?.window !== window) return false
  const last = await storage.draftSteps(kept.id, kept.steps - steps.length)
  return last.every(({ id }, index) => id === steps[index]?.id)
}

function refusal(kept: StoredDraft, { window, revision }: Appended): ApiError {
  const more = { draft: draftLine(kept) }
  if (kept.state !== 'draft') return new ApiError('draft.state', { state: kept.state }, more)
  if (kept.writer?.window !== window) return new ApiError('draft.writer', {}, more)
  return new ApiError('draft.revision', { revision: kept.revision, saw: revision }, more)
}
