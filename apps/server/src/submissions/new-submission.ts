import { fromPointer } from '@tianbao/edit'
import { createForm, type Form } from '@tianbao/form'
import { chinaDay } from '@tianbao/reading'
import type { NewSubmission, StoredSubmission } from '@tianbao/storage'
import type { Sample } from '@tianbao/template'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { documentText } from './document-text.ts'
import { summarise } from './summary.ts'

type Clock = Pick<Services, 'now' | 'mintId'>

/** A form as it begins: new and seeded where `data` is left out; rows without ids get one, reasons find their place. */
export function beginForm(
  { compiled, validate }: KeptTemplate,
  { data, sources, reasons = [] }: Pick<Partial<Sample>, 'data' | 'sources' | 'reasons'>,
  { now, mintId }: Clock,
): Form {
  const form = createForm(compiled, {
    ...(data && { data }),
    ...(sources && { sources }),
    validate,
    today: chinaDay(now()),
    mintId,
  })
  for (const { code, path, text } of reasons) {
    const at = fromPointer(form.document(), path)
    if (at !== undefined) form.setReason(code, at, text)
  }
  return form
}

/** A submission to be kept, out of a form. */
export function newSubmission(
  template: KeptTemplate,
  form: Form,
  { name, sample, id }: Pick<StoredSubmission, 'name' | 'sample' | 'id'>,
  { now }: Clock,
): NewSubmission {
  const at = now().toISOString()
  return {
    region: template.region,
    form: template.form,
    year: template.year,
    digest: template.digest,
    id,
    name,
    sample,
    document: documentText(form.document()),
    summary: JSON.stringify(summarise(form)),
    createdAt: at,
    updatedAt: at,
  }
}
