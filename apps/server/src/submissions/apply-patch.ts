import { isDeepStrictEqual } from 'node:util'
import { applyEdit, type Conflict, type Edit, type JsonObject, resolve } from '@tianbao/edit'
import type { StoredPatch, StoredSubmission } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { checkEdits, checkRoom } from './check-structure.ts'
import { documentText, readDocument } from './document-text.ts'
import { openForm } from './open-form.ts'
import { refuseStructure } from './refuse-structure.ts'
import { requireSubmission, requireTemplate } from './require.ts'
import { readSummary, type Summary, summarise } from './summary.ts'

/** What a client changed since the revision that it last saw. `patch` names the change in its log and ours. */
export interface Patch {
  readonly patch: string
  readonly revision: number
  readonly edits: readonly Edit[]
}

/** Where the submission is now, and what others changed since the client's revision, oldest first. */
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
 * @throws ApiError `submission.unknown`, `template.unknown`, `conflict`, `submission.structure`, `submission.too_large`.
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
  const since = await storage.patchesSince(id, patch.revision)
  const before = since.find((other) => isSamePatch(other, patch))
  if (before)
    return answer(
      kept,
      since.filter((other) => other !== before),
    )

  const template = requireTemplate(services.templates, kept)
  const document = readDocument(kept)
  refuseStructure(checkEdits(template.compiled, patch.edits), document)
  const { tree, conflicts } = merge(document, patch.edits)
  if (conflicts.length > 0 || patch.revision > kept.revision) {
    throw new ApiError(
      'conflict',
      { count: conflicts.length },
      { conflicts, revision: kept.revision, document },
    )
  }
  refuseStructure(
    checkRoom(template.compiled, patch.edits, (list) => countRows(tree, list)),
    tree,
  )

  const saved = await storage.saveSubmission(id, kept.revision, {
    document: documentText(tree),
    summary: JSON.stringify(summarise(openForm(template, tree, services))),
    name: kept.name,
    edits: patch.edits,
    at: services.now().toISOString(),
  })
  return saved && answer(saved, since)
}

/** The edits are applied to what is kept, not to a form over it: what is kept is then exactly what was sent. */
function merge(
  document: JsonObject,
  edits: readonly Edit[],
): { tree: JsonObject; conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  let tree = document
  for (const edit of edits) {
    const applied = applyEdit(tree, edit)
    if ('conflict' in applied) conflicts.push(applied.conflict)
    else tree = applied.tree as JsonObject
  }
  return { tree, conflicts }
}

function countRows(tree: JsonObject, list: string): number {
  const rows = resolve(tree, list)
  return Array.isArray(rows) ? rows.length : 0
}

function answer(now: StoredSubmission, others: readonly StoredPatch[]): Patched {
  return { revision: now.revision, summary: readSummary(now), merged: others.flatMap(({ edits }) => edits) }
}

/**
 * The same edits to the same revision: sent again because the answer was lost, or two people did the same, which is
 * agreement. Rows bear ids of their own, so that two people who each add a row never do the same.
 */
function isSamePatch(kept: StoredPatch, patch: Patch): boolean {
  return isDeepStrictEqual(kept.edits, patch.edits)
}
