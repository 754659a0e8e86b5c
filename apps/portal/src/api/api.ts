import type { Edit, JsonObject } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'

/** A template that can be filled. */
export interface TemplateLine {
  readonly region: string
  readonly regionName: string
  readonly form: string
  readonly year: number
  readonly title: string
  readonly digest: string
}

/** Counts of a submission, as the server last made them. */
export interface Summary {
  readonly filled: number
  readonly total: number
  readonly errors: number
  readonly warnings: number
  readonly explained: number
  readonly hints: number
}

/** A submission in the list. */
export interface SubmissionLine extends TemplateLine {
  readonly id: string
  readonly name: string
  /** The sample that it was made from: it can be set back to it. */
  readonly sample: string | null
  readonly revision: number
  readonly summary: Summary
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Submission extends SubmissionLine {
  readonly document: JsonObject
}

export type PatchAnswer =
  | { readonly status: 'saved'; readonly revision: number; readonly merged: readonly Edit[] }
  | { readonly status: 'conflict'; readonly revision: number; readonly document: JsonObject }

/** The server said no, in a sentence for people. That it could not be reached is an `Unreachable`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

export const api = {
  templates: async () => (await ask<{ templates: readonly TemplateLine[] }>('/api/templates')).templates,
  compiled: ({ region, form, year }: Pick<TemplateLine, 'region' | 'form' | 'year'>) =>
    ask<CompiledTemplate>(`/api/templates/${region}/${form}/${year}/compiled`),
  submissions: async () =>
    (await ask<{ submissions: readonly SubmissionLine[] }>('/api/submissions')).submissions,
  submission: (id: string) => ask<Submission>(`/api/submissions/${encodeURIComponent(id)}`),
  create: ({ region, form, year }: Pick<TemplateLine, 'region' | 'form' | 'year'>) =>
    ask<Submission>('/api/submissions', 'POST', { template: { region, form, year } }),
  duplicate: (id: string) =>
    ask<Submission>(`/api/submissions/${encodeURIComponent(id)}/duplicate`, 'POST', {}),
  reset: (id: string) => ask<Submission>(`/api/submissions/${encodeURIComponent(id)}/reset`, 'POST', {}),
  remove: (id: string) => ask<undefined>(`/api/submissions/${encodeURIComponent(id)}`, 'DELETE'),

  /** Sends edits; `isLast` lets them arrive although the page is going. */
  async patch(
    id: string,
    body: { readonly revision: number; readonly patch: string; readonly edits: readonly Edit[] },
    isLast = false,
  ): Promise<PatchAnswer> {
    const response = await send(`/api/submissions/${encodeURIComponent(id)}`, 'PATCH', body, isLast)
    if (response.ok) {
      const { revision, merged } = (await response.json()) as { revision: number; merged: readonly Edit[] }
      return { status: 'saved', revision, merged }
    }
    if (response.status === 409) {
      const { revision, document } = (await response.json()) as { revision: number; document: JsonObject }
      return { status: 'conflict', revision, document }
    }
    throw await refusal(response)
  },
}

async function ask<T>(path: string, method = 'GET', body?: object): Promise<T> {
  const response = await send(path, method, body)
  if (!response.ok) throw await refusal(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function send(path: string, method: string, body?: object, keepalive = false): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      keepalive,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    })
  } catch (cause) {
    throw new Unreachable('连不上服务器', { cause })
  }
}

/** A server that is failing is as good as away: what was sent is sent again. */
async function refusal(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null)
  const message =
    isObject(body) && typeof body.message === 'string' ? body.message : `服务器答复 ${response.status}`
  return response.status >= 500 ? new Unreachable(message) : new Refused(message, response.status)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
