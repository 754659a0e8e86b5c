import type { JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import type { TemplateKey } from '@tianbao/storage'
import { compileTemplate } from '@tianbao/template'
import {
  checkMapping,
  type Mapping,
  mappingFor,
  type RehearsalReport,
  type RehearsalSubmission,
  readMapping,
  versionsMessages,
} from '@tianbao/versions'
import { rehearse } from '@tianbao/versions/workers'
import { ApiError } from '../api-error.ts'
import { confirmedMatches } from '../carry/confirmed-matches.ts'
import { readOrRefuse, refuseFindings } from '../drafts/refuse-template.ts'
import type { Services } from '../services.ts'
import { readDocument } from '../submissions/document-text.ts'

/** Submissions that one rehearsal is held on, at most: a province has fewer departments in one form. */
const mostSubmissions = 5_000

export interface PreparedRehearsal {
  readonly total: number
  run(signal: AbortSignal, onProgress: (done: number) => void): Promise<RehearsalReport>
}

/**
 * Makes a rehearsal ready: everything that can be refused is refused here.
 * @throws ApiError `template.unknown`, `draft.template`, `rehearsal.mapping`.
 */
export async function rehearseCandidate(
  { storage, templates, now }: Services,
  ask: { readonly from: TemplateKey; readonly candidate: object; readonly mapping?: object },
): Promise<PreparedRehearsal> {
  const kept = templates.find(ask.from)
  if (!kept) throw new ApiError('template.unknown', { ...ask.from })
  const from = readOrRefuse(kept.text)
  const to = readOrRefuse(JSON.stringify(ask.candidate))
  const { compiled: compiledTo, findings = [] } = compileTemplate(to)
  refuseFindings('draft.template', findings)
  if (!compiledTo) throw new Error('A template that does not compile has no findings.')
  const mapping = ask.mapping
    ? mappingOrRefuse(ask.mapping)
    : mappingFor(
        kept.compiled,
        compiledTo,
        (await confirmedMatches(storage, kept.compiled, compiledTo)) ?? {},
      )
  const [fault] = checkMapping(mapping, kept.compiled, compiledTo)
  if (fault) throw new ApiError('rehearsal.mapping', { detail: sentence(fault, versionsMessages['zh-CN']) })
  const lines = (await storage.listSubmissions()).filter(
    ({ region, form, year }) =>
      region === ask.from.region && form === ask.from.form && year === ask.from.year,
  )
  const submissions: RehearsalSubmission[] = []
  for (const { id, name } of lines.slice(0, mostSubmissions)) {
    const found = await storage.getSubmission(id)
    if (found) submissions.push({ id, name, data: dataOf(readDocument(found)) })
  }
  return {
    total: submissions.length,
    run: (signal, onProgress) =>
      rehearse(
        { from, to, compiledTo, mapping, today: chinaDay(now()), submissions },
        { signal, onProgress },
      ),
  }
}

/** @throws ApiError `rehearsal.mapping` with what is wrong with it. */
function mappingOrRefuse(value: object): Mapping {
  const { mapping, findings } = readMapping(value as JsonObject)
  if (mapping !== undefined) return mapping
  const [fault] = findings
  throw new ApiError('rehearsal.mapping', { detail: fault ? sentence(fault, versionsMessages['zh-CN']) : '' })
}

/** The data of a document: what is kept beside it has names with a $. */
function dataOf(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
}
