import type { Storage, StoredSubmission, TemplateKey } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import type { KeptTemplate, TemplateShelf } from '../templates/template-shelf.ts'

/** The submission with an id. @throws ApiError `submission.unknown`. */
export async function requireSubmission(storage: Storage, id: string): Promise<StoredSubmission> {
  const kept = await storage.getSubmission(id)
  if (!kept) throw new ApiError('submission.unknown')
  return kept
}

/** The template of a key. @throws ApiError `template.unknown`. */
export function requireTemplate(shelf: TemplateShelf, { region, form, year }: TemplateKey): KeptTemplate {
  const template = shelf.find({ region, form, year })
  if (!template) throw new ApiError('template.unknown', { region, form, year: String(year) })
  return template
}
