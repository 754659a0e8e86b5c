import type { JsonObject } from '@tianbao/edit'
import { createForm, type Form, type Reason } from '@tianbao/form'
import type { Services } from '../services.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { reasonsAddress } from './check-structure.ts'
import { chinaDate } from './china-date.ts'

/** Opens a form over a document as it is kept: data at the root, `$reasons` beside it. */
export function openForm(
  { compiled, validate }: KeptTemplate,
  document: JsonObject,
  { now, mintId }: Pick<Services, 'now' | 'mintId'>,
): Form {
  const { [reasonsAddress]: reasons, ...data } = document
  return createForm(compiled, {
    data,
    reasons: Array.isArray(reasons) ? (reasons as readonly Reason[]) : [],
    validate,
    today: chinaDate(now()),
    mintId,
  })
}
