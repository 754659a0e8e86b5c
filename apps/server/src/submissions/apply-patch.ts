import { isDeepStrictEqual } from 'node:util'
import {
  applyEdits,
  type Conflict,
  diff,
  type Edit,
  invertEdits,
  type Json,
  type JsonObject,
  type Rebased,
  rebase,
  resolve,
} from '@tianbao/edit'
import type { StoredPatch, StoredSubmission } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { templateFor } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { checkEdits, checkRoom } from './check-structure.ts'
import { documentText, readDocument } from './document-text.ts'
import { openForm } from './open-form.ts'
import { refuseStructure } from './refuse-structure.ts'
import { requireSubmission } from './require.ts'
import { readSummary, type Summary, summarise } from './summary.ts'

/** What a client changed since the revision that it last saw. `patch` names the change in its log and ours. */
export interface Patch {
  readonly patch: string
  readonly revision: number
  /** The template that the edits were made in, where the client says so. */
  readonly digest?: string
  readonly edits: readonly Edit[]
}

/** Where the submission is now, and the edits that make of the client's copy what is kept. */
export interface Patched {
  readonly revision: number
  readonly summary: Summary
  readonly merged: readonly Edit[]
}

/** How often other processes may save first, before we say that something is wrong. */
const attempts = 10

/**
 * Applies a patch to the submission as it stands now. An edit to what someone else changed meanwhile is a conflict and
 * nothing is saved; everything else merges. A patch that was applied before is answered again and not applied.
 * @throws ApiError `submission.unknown`, `template.unknown`, `version.revoked`, `submission.upgraded`, `conflict`, `submission.structure`, `submission.too_large`.
 */
export async function applyPatch(services: Services, id: string, patch: Patch): Promise<Patched> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const patched = await tryPatch(services, id, patch)
    if (patched) return patched
  }
  throw new Error(`Submission "${id}" was saved by others ${attempts} times while a patch was applied.`)
}

/** Null where another process saved first. */
async function tryPatch(services: Services, id: string, patch: Patch): Promise<Patched | null> {
  const { storage, log } = services
  log.debug({ submission: id, patch: patch.patch, revision: patch.revision }, 'patch')
  const kept = await requireSubmission(storage, id)
  const template = await templateFor(services, kept)
  if (template.version?.isRevoked) throw new ApiError('version.revoked', { number: template.version.number })
  if (hasMoved(services, kept, template, patch)) throw new ApiError('submission.upgraded')
  const document = readDocument(kept)
  refuseStructure(checkEdits(template.compiled, patch.edits), document)
  if (patch.revision > kept.revision) throw conflict([], kept, document)

  const since = await storage.patchesSince(id, patch.revision)
  const base = undo(document, since)
  const mine = applyEdits(base, patch.edits)
  if ('conflict' in mine) throw conflict([mine.conflict], kept, document)
  if (since.some((other) => isSamePatch(other, patch))) return answer(kept, diff(mine.tree, document))

  const { tree, stand, conflicts } =
    since.length === 0
      ? { tree: mine.tree, stand: mine.edits, conflicts: [] }
      : bring(patch.edits, base, document)
  if (conflicts.length > 0) throw conflict(conflicts, kept, document)
  if (stand.length === 0) return answer(kept, diff(mine.tree, document))
  refuseStructure(
    checkRoom(template.compiled, stand, (list) => countRows(tree, list)),
    document,
  )

  // What is kept is what the edits made, not a form over it: no window finds anything that nobody did.
  const next = tree as JsonObject
  const saved = await storage.saveSubmission(id, kept.revision, {
    document: documentText(next),
    summary: JSON.stringify(summarise(openForm(template, next, services))),
    name: kept.name,
    edits: stand,
    at: services.now().toISOString(),
  })
  return saved && answer(saved, since.length === 0 ? [] : diff(mine.tree, tree))
}

/** Whether edits were made in another version. A file that is still being drawn changes under what fills it. */
function hasMoved(
  { templates }: Services,
  kept: StoredSubmission,
  { digest }: KeptTemplate,
  patch: Patch,
): boolean {
  const isDrawn = templates.find(kept)?.version === null
  return !isDrawn && patch.digest !== undefined && patch.digest !== digest
}

/** Brings edits that were made on an older document to the one that stands now. */
function bring(edits: readonly Edit[], base: JsonObject, document: JsonObject): Rebased {
  return rebase(
    edits.filter((edit) => !isListThere(edit, document)),
    base,
    document,
  )
}

/** Whether an edit begins a list, empty, that someone else began meanwhile: then it is there. */
function isListThere(edit: Edit, document: JsonObject): boolean {
  const isBeginning = edit.op === 'set' && edit.was === undefined && Array.isArray(edit.now)
  return isBeginning && Array.isArray(resolve(document, edit.at))
}

/** The document as it was before some patches, which are kept as they were applied. */
function undo(document: JsonObject, since: readonly StoredPatch[]): JsonObject {
  const undone = applyEdits(document, invertEdits(since.flatMap(({ edits }) => edits)))
  if ('conflict' in undone) throw new Error('The patches of a submission do not lead to its document.')
  return undone.tree as JsonObject
}

/**
 * The same edits to the same revision: sent again because the answer was lost, or two people did the same, which is
 * agreement. Rows bear ids of their own, so that two people who each add a row never do the same.
 */
function isSamePatch(kept: StoredPatch, patch: Patch): boolean {
  return isDeepStrictEqual(kept.edits.map(withoutParents), patch.edits.map(withoutParents))
}

/** How many empty objects come and go with a value is written into an edit only when it is applied. */
function withoutParents(edit: Edit): Edit {
  if (edit.op !== 'set') return edit
  const { parents: _, ...set } = edit
  return set
}

function countRows(tree: Json, list: string): number {
  const rows = resolve(tree, list)
  return Array.isArray(rows) ? rows.length : 0
}

function conflict(conflicts: readonly Conflict[], kept: StoredSubmission, document: JsonObject): ApiError {
  return new ApiError(
    'conflict',
    { count: conflicts.length },
    { conflicts, revision: kept.revision, document },
  )
}

function answer(now: StoredSubmission, merged: readonly Edit[]): Patched {
  return { revision: now.revision, summary: readSummary(now), merged }
}
