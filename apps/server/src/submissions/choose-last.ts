import { diff, type JsonObject } from '@tianbao/edit'
import { ORIGINS, originsIn } from '@tianbao/form'
import { ApiError } from '../api-error.ts'
import { originOf } from '../carry/carry-plan.ts'
import type { Services } from '../services.ts'
import { templateFor } from '../templates/template-for.ts'
import { lastOrigin } from './begin-next-year.ts'
import { documentText, readDocument } from './document-text.ts'
import { isYearBefore } from './last-year.ts'
import { requireSubmission } from './require.ts'

/** How often other saves may come first, before we say that something is wrong. */
const attempts = 10

/**
 * Keeps with a submission which one of the year before is the same department's: chosen by a person, once, and a save
 * like any other, so that it can be told later who stood beside whom.
 * @throws ApiError `submission.unknown`, `submission.last` for one that is not of the year before, or where another one
 * was chosen or carried from already.
 */
export async function chooseLast(services: Services, id: string, last: string): Promise<void> {
  const { storage, now } = services
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [kept, chosen] = [await requireSubmission(storage, id), await requireSubmission(storage, last)]
    const document = readDocument(kept)
    const known = originsIn(document)[lastOrigin]
    if (known?.submission === last) return
    if (known || !isYearBefore(chosen, kept)) throw new ApiError('submission.last')
    const origins = document[ORIGINS] as JsonObject | undefined
    const origin = originOf(chosen, await templateFor(services, chosen))
    const next: JsonObject = { ...document, [ORIGINS]: { ...origins, [lastOrigin]: origin } }
    const saved = await storage.saveSubmission(id, kept.revision, {
      document: documentText(next),
      summary: kept.summary,
      name: kept.name,
      edits: diff(document, next),
      at: now().toISOString(),
    })
    if (saved) return
  }
  throw new Error(`Submission "${id}" was saved by others ${attempts} times while its last year was chosen.`)
}
