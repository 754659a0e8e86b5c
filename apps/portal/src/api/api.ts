import type { Edit, JsonObject } from '@tianbao/edit'
import type { AppType } from '@tianbao/server'
import type { CompiledTemplate } from '@tianbao/template'
import { hc, type InferResponseType } from 'hono/client'
import { isRemembered, reach, refusal, Unreachable } from './reach.ts'

/** The server as Hono types it. */
export const client = hc<AppType>('/', { fetch: reach })
const { resolutions, submissions, templates } = client.api
const one = submissions[':id']

/** A template that can be filled. */
export type TemplateLine = InferResponseType<typeof templates.$get, 200>['templates'][number]

/** A submission in the list, with its counts as the server last made them. */
export type SubmissionLine = InferResponseType<typeof submissions.$get, 200>['submissions'][number]

/** A submission, whole. */
export interface Submission extends SubmissionLine {
  readonly document: JsonObject
  /** Whether the server was away, and this is what the browser remembered. */
  readonly isRemembered: boolean
}

/** Counts of a submission, as the server last made them. */
export type Summary = SubmissionLine['summary']

/** Which form applies, and why. */
export type Resolution = InferResponseType<(typeof resolutions)[':region'][':form'][':year']['$get'], 200>

/** What stands beside a submission, or could: its own data of the year before, or by name only what may be that. */
export interface LastAnswer {
  readonly last: { readonly data: JsonObject; readonly from: Readonly<Record<string, string>> } | null
  readonly candidates: readonly { readonly id: string; readonly year: number; readonly name: string }[]
}

type TemplateKey = Pick<TemplateLine, 'region' | 'form' | 'year'>

export type PatchAnswer =
  | { readonly status: 'saved'; readonly revision: number; readonly merged: readonly Edit[] }
  | { readonly status: 'conflict'; readonly revision: number; readonly document: JsonObject }

/** What the server says where edits of two people clash, and under another code where something else is in the way. */
interface Told {
  readonly code: string
  readonly revision: number
  readonly document: JsonObject
}

/** What the server does. @throws Refused where it says no, Unreachable where it says nothing, in each of them. */
export const api = {
  async templates(): Promise<readonly TemplateLine[]> {
    const response = await templates.$get()
    if (response.status !== 200) throw await refusal(response)
    return (await response.json()).templates
  },

  /** The template that a submission is read by: the one that it was begun with, once that was published. */
  async compiled({
    region,
    form,
    year,
    digest,
  }: Pick<Submission, 'region' | 'form' | 'year' | 'digest'>): Promise<CompiledTemplate> {
    const response = await templates[':region'][':form'][':year'].compiled.$get({
      param: { region, form, year: String(year) },
      query: { digest },
    })
    if (response.status !== 200) throw await refusal(response)
    return ours(await response.json())
  },

  async submissions(): Promise<readonly SubmissionLine[]> {
    const response = await submissions.$get()
    if (response.status !== 200) throw await refusal(response)
    return (await response.json()).submissions
  },

  async submission(id: string): Promise<Submission> {
    const response = await one.$get({ param: { id } })
    if (response.status !== 200) throw await refusal(response)
    return { ...ours<Submission>(await response.json()), isRemembered: isRemembered(response) }
  },

  /** A submission as the server has it now: what the browser remembers does not count. */
  async current(id: string): Promise<Submission> {
    const submission = await api.submission(id)
    if (submission.isRemembered) throw new Unreachable('连不上服务器')
    return submission
  },

  /** What the same department said the year before, as data of this form; else which submissions may be its own. */
  async last(id: string): Promise<LastAnswer> {
    const response = await one.last.$get({ param: { id } })
    if (response.status !== 200) throw await refusal(response)
    return ours(await response.json())
  },

  /** Chooses which submission of the year before is the same department's. */
  async chooseLast(id: string, submission: string): Promise<LastAnswer> {
    const response = await one.last.$put({ param: { id }, json: { submission } })
    if (response.status !== 200) throw await refusal(response)
    return ours(await response.json())
  },

  /** Begins a submission, empty but for what it takes over from others, by the names of its sources; answers its id. */
  async create(
    { region, form, year }: TemplateKey,
    sources: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const response = await submissions.$post({ json: { template: { region, form, year }, sources } })
    if (response.status !== 201) throw await refusal(response)
    return (await response.json()).id
  },

  async duplicate(id: string): Promise<void> {
    const response = await one.duplicate.$post({ param: { id } })
    if (!response.ok) throw await refusal(response)
  },

  /** Which form applies to a region in a year, now or at a moment, and why: sentences, from the region upwards. */
  async resolve({ region, form, year }: TemplateKey, at: string | null): Promise<Resolution> {
    const response = await resolutions[':region'][':form'][':year'].$get({
      param: { region, form, year: String(year) },
      query: at === null ? {} : { at },
    })
    if (response.status !== 200) throw await refusal(response)
    return await response.json()
  },

  async reset(id: string): Promise<void> {
    const response = await one.reset.$post({ param: { id } })
    if (!response.ok) throw await refusal(response)
  },

  /** Removes a submission; with a revision only where nothing was saved since. */
  async remove(id: string, revision?: number): Promise<void> {
    const query = revision === undefined ? {} : { revision: String(revision) }
    const response = await one.$delete({ param: { id }, query })
    if (!response.ok) throw await refusal(response)
  },

  async patch(
    id: string,
    change: {
      readonly revision: number
      readonly patch: string
      readonly digest: string
      readonly edits: readonly Edit[]
    },
  ): Promise<PatchAnswer> {
    const response = await one.$patch({ param: { id }, json: { ...change, edits: [...change.edits] } })
    if (response.status === 200) {
      const { revision, merged } = await response.json()
      // A network that asks for a login answers too: what it says is no receipt.
      if (!Number.isInteger(revision) || !Array.isArray(merged))
        throw new Unreachable('答复的不是填报的服务器')
      return { status: 'saved', revision, merged: ours(merged) }
    }
    // Other things stand in the way under the same status: a revoked version, another version.
    const told = response.status === 409 ? ours<Told>(await response.clone().json()) : null
    if (told?.code !== 'conflict') throw await refusal(response)
    return { status: 'conflict', revision: told.revision, document: told.document }
  },
}

/** What the server's schemas promise, in our words: Hono types any JSON more widely than we do. */
function ours<T>(value: unknown): T {
  return value as T
}
