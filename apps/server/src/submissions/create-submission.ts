import type { JsonObject } from '@tianbao/edit'
import { type Form, ORIGINS } from '@tianbao/form'
import type { StoredSubmission, TemplateKey } from '@tianbao/storage'
import type { Sample } from '@tianbao/template'
import type { Services } from '../services.ts'
import { requireTemplate } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { checkData } from './check-structure.ts'
import { beginForm, newSubmission } from './new-submission.ts'
import { openForm } from './open-form.ts'
import { type ReadSources, readSources } from './read-sources.ts'
import { refuseStructure } from './refuse-structure.ts'

/** What a submission begins with: without `data` a new form; without a name it is called what the form is called. */
export interface Beginning {
  readonly template: TemplateKey
  readonly name?: string
  readonly data?: JsonObject
  /** Ids of submissions that it reads and takes values over from, by the names of the template's sources. */
  readonly sources?: Readonly<Record<string, string>>
  readonly reasons?: NonNullable<Sample['reasons']>
}

/** A form that says which submissions it reads. */
function withOrigins(
  template: KeptTemplate,
  begun: Form,
  { origins }: ReadSources,
  services: Pick<Services, 'now' | 'mintId'>,
): Form {
  return openForm(template, { ...begun.document(), [ORIGINS]: origins }, services)
}

/** Begins a submission and keeps it. @throws ApiError `template.unknown`, `submission.source`, `submission.structure`, `submission.too_large`. */
export async function createSubmission(services: Services, beginning: Beginning): Promise<StoredSubmission> {
  const template = requireTemplate(services.templates, beginning.template)
  if (beginning.data) refuseStructure(checkData(template.compiled, beginning.data), beginning.data)
  const sources = await readSources(services, template, beginning.sources ?? {})
  const begun = beginForm(template, { ...beginning, sources: sources.data }, services)
  const form =
    Object.keys(sources.origins).length === 0 ? begun : withOrigins(template, begun, sources, services)
  const name = beginning.name?.trim() || template.title
  return services.storage.createSubmission(
    newSubmission(template, form, { name, sample: null, id: services.mintId() }, services),
  )
}
