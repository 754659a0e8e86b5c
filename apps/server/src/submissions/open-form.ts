import type { JsonObject } from '@tianbao/edit'
import { createForm, type Form } from '@tianbao/form'
import { chinaDay } from '@tianbao/reading'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'

/** Opens a form over a document as it is kept: data at the root, `$reasons` beside it. */
export function openForm(
  { compiled, validate }: KeptTemplate,
  document: JsonObject,
  { now, mintId }: Pick<Services, 'now' | 'mintId'>,
): Form {
  return createForm(compiled, { document, validate, today: chinaDay(now()), mintId })
}
