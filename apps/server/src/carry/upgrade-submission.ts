import { diff, type JsonObject } from '@tianbao/edit'
import { ORIGINS, originsIn } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import { formerVersion } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { documentText, readDocument } from '../submissions/document-text.ts'
import { openForm } from '../submissions/open-form.ts'
import { requireSubmission } from '../submissions/require.ts'
import { summarise } from '../submissions/summary.ts'
import type { CarryPlan } from './carry-answer.ts'
import { originOf, upgraded, type Way, wayBetween } from './carry-plan.ts'
import { type DecidedValue, takeDecided } from './take-decided.ts'
import { standingOf } from './version-standing.ts'

/** What a person saw when deciding: the revision of the submission, and the version that it is to move to. */
export interface UpgradeAct {
  readonly revision: number
  readonly to: string
  /** Values that could go several ways, and where they are to stand. */
  readonly decided?: readonly DecidedValue[]
}

/**
 * Moves an open submission to the version in force: its data, and what has no place there beside it, kept together or
 * not at all. Asked again for what is done already, as when an answer was lost or two windows did the same, it answers so.
 * @throws ApiError `submission.unknown`, `template.unknown`, `submission.revision` where someone saved since,
 * `submission.no_upgrade` where that version is not in force, `submission.decided` for a cell that was not asked about.
 */
export async function upgradeSubmission(
  services: Services,
  id: string,
  { revision, to, decided = [] }: UpgradeAct,
): Promise<StoredSubmission> {
  const { storage, now } = services
  const kept = await requireSubmission(storage, id)
  const { pinned, next, last } = await standingOf(services, kept)
  if (pinned.digest === to && last?.revision === revision + 1) return kept
  if (next?.template.digest !== to) throw new ApiError('submission.no_upgrade')
  if (kept.revision !== revision) throw revisionRefusal(kept, revision)
  const before = readDocument(kept)
  const way = await wayBetween(services, pinned, next.template)
  const { carried, document } = planUpgrade(services, kept, way, decided)
  const saved = await storage.upgradeSubmission(id, revision, {
    digest: to,
    document: document === before ? kept.document : documentText(document),
    summary: JSON.stringify(summarise(openForm(next.template, document, services))),
    edits: diff(before, document),
    at: now().toISOString(),
    remainder: JSON.stringify(carried.remainder),
    undoes: null,
  })
  if (saved) return saved
  throw revisionRefusal(await requireSubmission(storage, id), revision)
}

/** What moving does, with what a person decided of values that could go several ways; and the document then. */
export function planUpgrade(
  services: Services,
  kept: StoredSubmission,
  way: Way,
  decided: readonly DecidedValue[],
): CarryPlan & { readonly document: JsonObject } {
  const { document: moved, carried } = upgraded(kept, readDocument(kept), way)
  const origins = { ...originsIn(moved), [formerVersion]: originOf(kept, way.from) }
  const now = openForm(way.to, { ...moved, [ORIGINS]: origins }, services)
  const was = openForm(way.from, readDocument(kept), services)
  const taken = takeDecided({ form: now, was, way, origin: formerVersion }, carried, decided)
  return {
    ...taken,
    way,
    was,
    now,
    document: taken.settled.size + decided.length > 0 ? now.document() : moved,
  }
}

/**
 * Takes the last move back: the submission is what it was before, to the byte. Only while nothing was saved since.
 * @throws ApiError `submission.unknown`, `submission.revision`, `submission.no_undo`.
 */
export async function undoUpgrade(
  services: Services,
  id: string,
  revision: number,
): Promise<StoredSubmission> {
  const { storage, now } = services
  const kept = await requireSubmission(storage, id)
  const last = (await storage.upgradesOf(id)).at(-1)
  if (last?.undoes === revision && last.revision === kept.revision) return kept
  if (kept.revision !== revision) throw revisionRefusal(kept, revision)
  const was =
    last?.revision === revision && last.undoes === null ? await storage.getUpgrade(id, revision) : null
  if (!was) throw new ApiError('submission.no_undo')
  const back = await storage.upgradeSubmission(id, revision, {
    digest: was.fromDigest,
    document: was.document,
    summary: was.summary,
    edits: diff(readDocument(kept), readDocument(was)),
    at: now().toISOString(),
    remainder: '[]',
    undoes: revision,
  })
  if (back) return back
  throw revisionRefusal(await requireSubmission(storage, id), revision)
}

function revisionRefusal({ revision }: StoredSubmission, saw: number): ApiError {
  return new ApiError('submission.revision', { revision, saw })
}
