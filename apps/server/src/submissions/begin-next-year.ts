import { applyEdits, type JsonObject, resolve } from '@tianbao/edit'
import { CARRIED, type Form, ORIGINS } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import { type Carried, carry, provenanceOf } from '@tianbao/versions'
import type { CarryPlan } from '../carry/carry-answer.ts'
import { countCarried, dataOf, originOf, wayBetween } from '../carry/carry-plan.ts'
import { lastOrigin } from '../carry/last-origin.ts'
import { type DecidedValue, takeDecided } from '../carry/take-decided.ts'
import type { Services } from '../services.ts'
import { requireTemplate, templateFor } from '../templates/template-for.ts'
import { readDocument } from './document-text.ts'
import { beginForm, newSubmission } from './new-submission.ts'
import { openForm } from './open-form.ts'
import { sourcesBegunWith } from './read-sources.ts'
import { requireSubmission } from './require.ts'

/** A submission begun from last year's, and what became of last year's values. */
export interface NextYear {
  readonly submission: StoredSubmission
  readonly counts: ReturnType<typeof countCarried>
}

/** What next year's submission would begin with. What is shown of it beforehand is what is kept. */
export interface NextPlan extends CarryPlan {
  readonly kept: StoredSubmission
}

/**
 * What a submission would bring to next year's: its figures in the columns of their years, its texts, this year's cells
 * empty; what a person decided of figures that could go several ways stands where it was put. Each carried cell says where
 * it comes from. Reasons and scores never come along.
 * @throws ApiError `submission.unknown`, `template.unknown` where there is no form for the next year,
 * `submission.decided` for a cell that was not asked about.
 */
export async function planNextYear(
  services: Services,
  id: string,
  decided: readonly DecidedValue[] = [],
): Promise<NextPlan> {
  const kept = await requireSubmission(services.storage, id)
  const from = await templateFor(services, kept)
  const { region, form, year } = kept
  const to = requireTemplate(services.templates, { region, form, year: year + 1 })
  const way = await wayBetween(services, from, to)
  const sources = await sourcesBegunWith(services, to, kept)
  const whole = carry(dataOf(readDocument(kept)), way.mapping, from.compiled, to.compiled)
  const seeded = beginForm(to, {}, services)
  const own = withoutTaken(whole, beginForm(to, { sources: sources.data }, services))
  const data = { ...dataOf(seeded.document()), ...own.data }
  const begun = beginForm(to, { data, sources: sources.data }, services)
  const origins = { ...sources.origins, [lastOrigin]: originOf(kept, from) }
  const now = openForm(to, withOrigins(begun.document(), own, origins), services)
  const was = openForm(from, readDocument(kept), services)
  const taken = takeDecided({ form: now, was, way, origin: lastOrigin }, own, decided)
  return { kept, way, was, now, ...taken }
}

/** What was done stands before what was intended: a cell that a source fills does not take last year's value. */
function withoutTaken(carried: Carried, begun: Form): Carried {
  const remainder = [...carried.remainder]
  let { data } = carried
  const origin = new Map(carried.origin)
  const values = new Map(carried.values)
  for (const [at, sources] of carried.origin) {
    if (begun.cell(at).carriedFrom === null) continue
    const value = carried.values.get(at)
    const taken = value === undefined ? null : applyEdits(data, [{ op: 'set', at, was: value }])
    if (taken === null || 'conflict' in taken) continue
    data = taken.tree as JsonObject
    origin.delete(at)
    values.delete(at)
    remainder.push(...sources.map((source) => ({ ...source, reason: 'taken' as const })))
  }
  return { ...carried, data, origin, values, remainder }
}

/**
 * Begins next year's submission with this one, which is only read.
 * @throws ApiError as `planNextYear`.
 */
export async function beginNextYear(
  services: Services,
  id: string,
  decided: readonly DecidedValue[] = [],
): Promise<NextYear> {
  const { kept, way, carried, now } = await planNextYear(services, id, decided)
  const known = { name: kept.name, sample: null, id: services.mintId() }
  return {
    submission: await services.storage.createSubmission(newSubmission(way.to, now, known, services)),
    counts: countCarried(carried),
  }
}

/** A document with what is told of its carried cells: those that the form computes itself are not among them. */
function withOrigins(document: JsonObject, carried: Carried, origins: JsonObject): JsonObject {
  const told = provenanceOf(carried, lastOrigin).flatMap((one) => {
    const value = resolve(document, one.id)
    return value === undefined ? [] : [{ ...one, value }]
  })
  return { ...document, [CARRIED]: told, [ORIGINS]: origins }
}
