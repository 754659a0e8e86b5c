import type { StoredSubmission } from '@tianbao/storage'
import { regionName } from '../templates/region-name.ts'
import type { TemplateShelf } from '../templates/template-shelf.ts'
import { readDocument } from './document-text.ts'
import { readSummary } from './summary.ts'

/** A line of the list of submissions. The title is the template's; its form word where there is no template. */
export function submissionLine(kept: Omit<StoredSubmission, 'document'>, templates: TemplateShelf) {
  const { id, region, form, year, name, sample, revision, digest, createdAt, updatedAt } = kept
  const title = templates.find(kept)?.title ?? form
  const summary = readSummary(kept)
  return {
    id,
    region,
    regionName: regionName(region),
    form,
    year,
    title,
    name,
    sample,
    revision,
    digest,
    summary,
    createdAt,
    updatedAt,
  }
}

/** A submission as it is answered, whole. */
export function wholeSubmission(kept: StoredSubmission, templates: TemplateShelf) {
  return { ...submissionLine(kept, templates), document: readDocument(kept) }
}
