import type { JsonObject } from '@tianbao/edit'
import type { StoredSubmission } from '@tianbao/storage'
import type { CompiledTemplate } from '@tianbao/template'
import { carry, type Mapping, mappingFor } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { templateFor } from '../templates/template-for.ts'
import { readDocument } from './document-text.ts'
import { requireSubmission } from './require.ts'

/** The same department's submission of the year before, as data of this one's template. */
export interface LastYear {
  readonly id: string
  readonly year: number
  readonly name: string
  readonly data: JsonObject
}

/** Documents that are opened in search of one, at most: as many as a region has departments. */
const mostLooked = 500

/**
 * What the department said the year before, to be looked at beside this year's cells: the last changed submission of
 * the same region and form, one year earlier, in which the same department is written. Its figures stand at their own
 * years, as they do when they are carried; what has no place there is not answered. Null where there is none.
 * @throws ApiError `submission.unknown`, `template.unknown`.
 */
export async function lastYear(services: Services, id: string): Promise<LastYear | null> {
  const { storage } = services
  const kept = await requireSubmission(storage, id)
  const { compiled } = await templateFor(services, kept)
  const department = departmentIn(readDocument(kept), compiled)
  if (department === null) return null
  const all = await storage.listSubmissions()
  const candidates = all.filter((one) => isYearBefore(one, kept)).slice(0, mostLooked)
  for (const { id: other } of candidates) {
    const found = await storage.getSubmission(other)
    if (!found) continue
    const template = await templateFor(services, found).catch(noTemplate)
    if (!template) continue
    const document = readDocument(found)
    if (departmentIn(document, template.compiled) !== department) continue
    const { data } = carry(
      dataOf(document),
      besideMapping(template.compiled, compiled),
      template.compiled,
      compiled,
    )
    return { id: other, year: found.year, name: found.name, data }
  }
  return null
}

/** One that can no longer be read is not last year's; anything else is not ours to hide. */
function noTemplate(error: unknown): null {
  if (error instanceof ApiError) return null
  throw error
}

type Line = Pick<StoredSubmission, 'region' | 'form' | 'year'>

function isYearBefore(one: Line, kept: Line): boolean {
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
function besideMapping(from: CompiledTemplate, to: CompiledTemplate): Mapping {
  const mapping = mappingFor(from, to)
  const steps = mapping.steps.map((step) => {
    if (step.op !== 'archive') return step
    const [old, now] = [from.fields[step.from], to.fields[step.from]]
    const isThisYears = old?.year === 0 && now?.year === 0 && old.kind === now.kind
    return isThisYears ? ({ op: 'keep', from: step.from, to: step.from } as const) : step
  })
  return { ...mapping, steps }
}

function dataOf(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
}
