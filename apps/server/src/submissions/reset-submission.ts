import { diff } from '@tianbao/edit'
import type { StoredSubmission } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { templateFor } from '../templates/template-for.ts'
import { documentText, readDocument } from './document-text.ts'
import { beginForm } from './new-submission.ts'
import { requireSubmission } from './require.ts'
import { summarise } from './summary.ts'

/**
 * Sets a submission back to the sample that it was made from, as one save like any other: who has it open elsewhere
 * is told what changed.
 * @throws ApiError `submission.unknown`, `template.unknown`, `submission.no_sample`.
 */
export async function resetSubmission(services: Services, id: string): Promise<StoredSubmission> {
  const { storage, now } = services
  const kept = await requireSubmission(storage, id)
  const template = await templateFor(services, kept)
  const its = template.samples.find(({ name }) => name === kept.sample)
  if (!its) throw new ApiError('submission.no_sample')
  const form = beginForm(template, its.sample, services)
  const saved = await storage.saveSubmission(id, kept.revision, {
    document: documentText(form.document()),
    summary: JSON.stringify(summarise(form)),
    name: kept.name,
    edits: diff(readDocument(kept), form.document()),
    at: now().toISOString(),
  })
  return saved ?? resetSubmission(services, id)
}
