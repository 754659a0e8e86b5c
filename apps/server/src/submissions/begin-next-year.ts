import type { JsonObject } from '@tianbao/edit'
import type { StoredSubmission } from '@tianbao/storage'
import { carry, mappingFor, type Remainder } from '@tianbao/versions'
import type { Services } from '../services.ts'
import { requireTemplate, templateFor } from '../templates/template-for.ts'
import { readDocument } from './document-text.ts'
import { beginForm, newSubmission } from './new-submission.ts'
import { requireSubmission } from './require.ts'

/** A submission begun from last year's, and what became of last year's values. */
export interface NextYear {
  readonly submission: StoredSubmission
  /** How many values were carried. */
  readonly carried: number
  /** What the new form has no place for; it stays in last year's, which is not touched. */
  readonly remainder: readonly Remainder[]
}

/**
 * Begins next year's submission with this one: its figures in the columns of their years, its texts to be looked
 * through, this year's cells empty. The old one is only read. Reasons and scores never come along.
 * @throws ApiError `submission.unknown`, `template.unknown` where there is no form for the next year.
 */
export async function beginNextYear(services: Services, id: string): Promise<NextYear> {
  const kept = await requireSubmission(services.storage, id)
  const from = await templateFor(services, kept)
  const to = requireTemplate(services.templates, {
    region: kept.region,
    form: kept.form,
    year: kept.year + 1,
  })
  const mapping = mappingFor(from.compiled, to.compiled)
  const { data, remainder, origin } = carry(dataOf(readDocument(kept)), mapping, from.compiled, to.compiled)
  const form = beginForm(to, { data: withPrescribedRows(data, services, to) }, services)
  const submission = newSubmission(
    to,
    form,
    { name: kept.name, sample: null, id: services.mintId() },
    services,
  )
  return {
    submission: await services.storage.createSubmission(submission),
    carried: origin.size,
    remainder,
  }
}

/** Lists that nothing was carried into begin as they do in a new form. */
function withPrescribedRows(
  data: JsonObject,
  services: Services,
  to: Parameters<typeof beginForm>[0],
): JsonObject {
  return { ...dataOf(beginForm(to, {}, services).document()), ...data }
}

function dataOf(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
}
