import type { JsonObject } from '@tianbao/edit'
import { createForm, type Form } from '@tianbao/form'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { chinaDate } from './china-date.ts'

/** Opens a form over a document as it is kept: data at the root, `$reasons` beside it. */
export function openForm(
  { compiled, validate }: KeptTemplate,
  document: JsonObject,
  { now, mintId }: Pick<Services, 'now' | 'mintId'>,
): Form {
  return createForm(compiled, { document, validate, today: chinaDate(now()), mintId })
}
