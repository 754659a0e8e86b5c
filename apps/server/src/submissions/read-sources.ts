import type { JsonObject } from '@tianbao/edit'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { readDocument } from './document-text.ts'
import { requireSubmission } from './require.ts'

/**
 * The data of the submissions that a new one reads, by the names that its template gives them (`declared`).
 * @throws ApiError `submission.unknown`; `submission.source` for one that is of another form, region or year than asked.
 */
export async function readSources(
  { storage }: Pick<Services, 'storage'>,
  { compiled, region, year }: KeptTemplate,
  ids: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, JsonObject>>> {
  const read: Record<string, JsonObject> = {}
  for (const [name, id] of Object.entries(ids)) {
    const asked = Object.hasOwn(compiled.sources, name) ? compiled.sources[name] : undefined
    if (asked === undefined) throw new ApiError('submission.source', { name })
    const kept = await requireSubmission(storage, id)
    const fits = kept.form === asked.form && kept.year === year + asked.year && kept.region === region
    if (!fits) throw new ApiError('submission.source', { name })
    const document = readDocument(kept)
    read[name] = Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('$')))
  }
  return read
}
