import type { JsonObject } from '@tianbao/edit'
import { type CarriedOrigin, originsIn } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import { dataOf } from '../carry/carry-plan.ts'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { readDocument } from './document-text.ts'
import { requireSubmission } from './require.ts'

/** Submissions that another one reads, by the names that its template gives them: what they say, and which they are. */
export interface ReadSources {
  readonly data: Readonly<Record<string, JsonObject>>
  readonly origins: Readonly<Record<string, CarriedOrigin>>
}

/**
 * The data of the submissions that a new one reads, by the names that its template gives them (`declared`).
 * @throws ApiError `submission.unknown`; `submission.source` for one that is of another form, region or year than asked.
 */
export async function readSources(
  { storage }: Pick<Services, 'storage'>,
  { compiled, region, year }: KeptTemplate,
  ids: Readonly<Record<string, string>>,
): Promise<ReadSources> {
  const data: Record<string, JsonObject> = {}
  const origins: Record<string, CarriedOrigin> = {}
  for (const [name, id] of Object.entries(ids)) {
    const asked = Object.hasOwn(compiled.sources, name) ? compiled.sources[name] : undefined
    if (asked === undefined) throw new ApiError('submission.source', { name })
    const kept = await requireSubmission(storage, id)
    const fits = kept.form === asked.form && kept.year === year + asked.year && kept.region === region
    if (!fits) throw new ApiError('submission.source', { name })
    data[name] = dataOf(readDocument(kept))
    origins[name] = originHere(kept)
  }
  return { data, origins }
}

/**
 * Of the submissions that next year's may read, those which are of this one: begun with it, as a self-evaluation is with
 * what was declared. The last changed of each form.
 */
export async function sourcesBegunWith(
  { storage }: Pick<Services, 'storage'>,
  { compiled, region, year }: KeptTemplate,
  declared: StoredSubmission,
): Promise<ReadSources> {
  const data: Record<string, JsonObject> = {}
  const origins: Record<string, CarriedOrigin> = {}
  const lines = await storage.listSubmissions()
  for (const [name, asked] of Object.entries(compiled.sources)) {
    if (!asked.carry?.length) continue
    const fit = lines.filter(
      (one) => one.form === asked.form && one.year === year + asked.year && one.region === region,
    )
    for (const { id } of fit) {
      const found = await storage.getSubmission(id)
      const document = found && readDocument(found)
      if (!found || !document) continue
      const isOf = Object.values(originsIn(document)).some(({ submission }) => submission === declared.id)
      if (!isOf) continue
      data[name] = dataOf(document)
      origins[name] = originHere(found)
      break
    }
  }
  return { data, origins }
}

function originHere({ id, name, region, form, year, digest }: StoredSubmission): CarriedOrigin {
  return { submission: id, name, region, form, year, digest }
}
