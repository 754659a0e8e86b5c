import type { JsonObject } from '@tianbao/edit'
import { originsIn } from '@tianbao/form'
import type { StoredSubmission } from '@tianbao/storage'
import type { CompiledTemplate } from '@tianbao/template'
import { carry, type Mapping } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import { dataOf, wayBetween } from '../carry/carry-plan.ts'
import { lastOrigin } from '../carry/last-origin.ts'
import type { Services } from '../services.ts'
import { templateFor } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { readDocument } from './document-text.ts'
import { requireSubmission } from './require.ts'

/** The submission of the year before that this one stands beside, as data of this one's template. */
export interface LastYear {
  readonly id: string
  readonly year: number
  readonly name: string
  readonly data: JsonObject
  /** Where each value stood there, by its address in `data`. */
  readonly from: Readonly<Record<string, string>>
}

/** A submission of the year before that may be the department's own: what it is called, and nothing that it says. */
export type LastCandidate = Pick<LastYear, 'id' | 'year' | 'name'>

/** Documents that are opened in search of one, at most: as many as a region has departments. */
const mostLooked = 500

/** Candidates that are named, at most. */
const mostNamed = 5

/**
 * What the department said the year before, to be looked at beside this year's cells: the submission that this one was
 * begun with, or that a person chose. Its figures stand at their own years, as they do when they are carried; what has no
 * place there is not answered. Null where none was chosen, or it is gone. A name that is typed chooses nothing.
 * @throws ApiError `submission.unknown`, `template.unknown`.
 */
export async function lastYear(services: Services, id: string): Promise<LastYear | null> {
  const kept = await requireSubmission(services.storage, id)
  const origin = originsIn(readDocument(kept))[lastOrigin]
  const found = origin ? await services.storage.getSubmission(origin.submission) : null
  if (!found || !isYearBefore(found, kept)) return null
  const from = await templateFor(services, found).catch(noTemplate)
  if (!from) return null
  const to = await templateFor(services, kept)
  const { mapping } = await wayBetween(services, from, to)
  const beside = besideMapping(mapping, from.compiled, to.compiled)
  const carried = carry(dataOf(readDocument(found)), beside, from.compiled, to.compiled)
  const places = [...carried.origin].flatMap(([at, [source, ...others]]) =>
    source === undefined || others.length > 0 ? [] : [[at, source.at] as const],
  )
  return {
    id: found.id,
    year: found.year,
    name: found.name,
    data: carried.data,
    from: Object.fromEntries(places),
  }
}

/**
 * Submissions of the year before, of the same region and form, in which the same department is written: to be chosen
 * from, the last changed first. @throws ApiError `submission.unknown`, `template.unknown`.
 */
export async function lastCandidates(services: Services, id: string): Promise<readonly LastCandidate[]> {
  const { storage } = services
  const kept = await requireSubmission(storage, id)
  const { compiled } = await templateFor(services, kept)
  const department = departmentIn(readDocument(kept), compiled)
  if (department === null) return []
  const lines = (await storage.listSubmissions()).filter((one) => isYearBefore(one, kept))
  const named: LastCandidate[] = []
  for (const { id: other, year, name } of lines.slice(0, mostLooked)) {
    const found = await storage.getSubmission(other)
    const template = found && (await templateFor(services, found).catch(noTemplate))
    if (!found || !template || departmentIn(readDocument(found), template.compiled) !== department) continue
    named.push({ id: other, year, name })
    if (named.length === mostNamed) break
  }
  return named
}

/** One that can no longer be read is not last year's; anything else is not ours to hide. */
function noTemplate(error: unknown): KeptTemplate | null {
  if (error instanceof ApiError) return null
  throw error
}

type Line = Pick<StoredSubmission, 'region' | 'form' | 'year'>

/** Whether a submission is of the same region and form, a year before another one. */
export function isYearBefore(one: Line, kept: Line): boolean {
  return one.region === kept.region && one.form === kept.form && one.year === kept.year - 1
}

/** The department as it is written in the first field for one, without its spacing; null where it is not. */
function departmentIn(document: JsonObject, { fields }: CompiledTemplate): string | null {
  const field = Object.values(fields).find(({ kind, list }) => kind === 'organisation' && list === null)
  const value = field?.pattern.split('.').reduce<unknown>(within, document)
  const name = typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : ''
  return name === '' ? null : name
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

/** As values are carried; and one of that year for which this form has no column, beside the one that takes its place. */
function besideMapping(mapping: Mapping, from: CompiledTemplate, to: CompiledTemplate): Mapping {
  const steps = mapping.steps.map((step) => {
    if (step.op !== 'archive') return step
    const [old, now] = [from.fields[step.from], to.fields[step.from]]
    const isThisYears = old?.year === 0 && now?.year === 0 && old.kind === now.kind
    return isThisYears ? ({ op: 'keep', from: step.from, to: step.from } as const) : step
  })
  return { ...mapping, steps }
}
