import { diff, type JsonObject } from '@tianbao/edit'
import { CARRIED, type CarriedOrigin, ORIGINS, originsIn, provenancesIn } from '@tianbao/form'
import { ApiError } from '../api-error.ts'
import { originOf } from '../carry/carry-plan.ts'
import { lastOrigin } from '../carry/last-origin.ts'
import type { Services } from '../services.ts'
import { templateFor } from '../templates/template-for.ts'
import { documentText, readDocument } from './document-text.ts'
import { isYearBefore } from './last-year.ts'
import { requireSubmission } from './require.ts'

/** How often other saves may come first, before we say that something is wrong. */
const attempts = 10

/**
 * Keeps with a submission which one of the year before is the same department's: chosen by a person, once, and a save
 * like any other, so that it can be told later who stood beside whom. Where the one that was chosen is gone, another one
 * can be; what was carried from the former says so still.
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
    const isThere = known !== undefined && (await storage.getSubmission(known.submission)) !== null
    if (isThere || !isYearBefore(chosen, kept)) throw new ApiError('submission.last')
    const next = withLast(document, originOf(chosen, await templateFor(services, chosen)))
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

/** A document that stands beside another submission of last year; the former keeps what was carried from it. */
function withLast(document: JsonObject, origin: CarriedOrigin): JsonObject {
  const known = originsIn(document)
  const former = known[lastOrigin]
  const carried = [...provenancesIn(document).values()]
  const origins = { ...known, [lastOrigin]: origin }
  if (!former || carried.every((one) => one.origin !== lastOrigin)) return { ...document, [ORIGINS]: origins }
  let name = 'former'
  while (Object.hasOwn(known, name)) name += '_'
  return {
    ...document,
    [ORIGINS]: { ...origins, [name]: former },
    [CARRIED]: carried.map((one) => (one.origin === lastOrigin ? { ...one, origin: name } : one)),
  }
}
