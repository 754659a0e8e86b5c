import type { Template } from '@tianbao/template'
import type { Confirmed, Mapping, RehearsalReport, VariantBase } from '@tianbao/versions'
import { reach } from '../saving/reach.ts'

/** A template that one's own can be compared with. */
export interface TemplateChoice {
  readonly region: string
  readonly regionName: string
  readonly form: string
  readonly year: number
  readonly title: string
}

/** What a rehearsal is asked for, and how far it is told. */
export interface RehearsalAsk {
  readonly from: Pick<TemplateChoice, 'region' | 'form' | 'year'>
  readonly candidate: Template
  readonly mapping: Mapping & { readonly undecided?: readonly string[] }
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

/** Two templates of which something is confirmed: which they are, and the digests of their texts. */
export interface MatchedPair {
  readonly from: { readonly digest: string }
  readonly to: Pick<TemplateChoice, 'region' | 'form' | 'year'> & { readonly digest: string }
}

/** What a person confirmed last of two templates. */
export interface KeptMatches extends Confirmed {
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** What comparing needs of the world: other templates, and the submissions that a candidate is tried on. */
export interface DifferenceWorld {
  choices(signal: AbortSignal): Promise<readonly TemplateChoice[]>
  template(choice: Pick<TemplateChoice, 'region' | 'form' | 'year'>, signal: AbortSignal): Promise<Template>
  /** The very template that a variant stands on, by its digest; rejects where there is none. */
  base(base: VariantBase, signal: AbortSignal): Promise<Template>
  /** What was confirmed last of two templates, or of earlier texts of them; null where nothing was. */
  confirmed(pair: MatchedPair, signal: AbortSignal): Promise<KeptMatches | null>
  /** Keeps what a person confirms: all that counts from now on. */
  confirm(pair: MatchedPair, by: string, confirmed: Required<Confirmed>): Promise<KeptMatches>
  /** Rejects with an Error whose message is a sentence, where it cannot be done. */
  rehearse(ask: RehearsalAsk): Promise<RehearsalReport>
}

/** The world as the server has it. */
export const servedWorld: DifferenceWorld = {
  async choices(signal) {
    const answer = await asked(await reach('/api/templates', { signal }))
    return ((await answer.json()) as { templates: readonly TemplateChoice[] }).templates
  },
  async template({ region, form, year }, signal) {
    const answer = await asked(await reach(`/api/templates/${region}/${form}/${year}`, { signal }))
    return (await answer.json()) as Template
  },
  async base({ region, form, year, digest }, signal) {
    const path = `/api/templates/${region}/${form}/${year}?digest=${digest}`
    return (await (await asked(await reach(path, { signal }))).json()) as Template
  },
  async confirmed({ from, to }, signal) {
    const path = `/api/matches/${to.region}/${to.form}/${to.year}?from=${from.digest}&to=${to.digest}`
    const answer = await asked(await reach(path, { signal }))
    return ((await answer.json()) as { confirmed: KeptMatches | null }).confirmed
  },
  async confirm({ from, to }, by, confirmed) {
    const { digest, region, form, year } = to
    const body = JSON.stringify({
      from: from.digest,
      to: digest,
      draft: { region, form, year },
      by,
      ...confirmed,
    })
    const headers = { 'content-type': 'application/json' }
    const answer = await asked(await reach('/api/matches', { method: 'POST', headers, body }))
    return { ...confirmed, ...((await answer.json()) as Pick<KeptMatches, 'by' | 'at'>) }
  },
  async rehearse({ from, candidate, mapping, signal, onProgress }) {
    const { region, form, year } = from
    const body = JSON.stringify({ from: { region, form, year }, candidate, mapping })
    const headers = { 'content-type': 'application/json' }
    const answer = await asked(await reach('/api/rehearsals', { method: 'POST', headers, body, signal }))
    let report: RehearsalReport | null = null
    for await (const line of linesOf(answer)) {
      const told = JSON.parse(line) as { done?: number; total?: number; report?: RehearsalReport }
      if (told.report !== undefined) report = told.report
      else onProgress(told.done ?? 0, told.total ?? 0)
    }
    if (report === null) throw new Error('演练没有做完。再演练一次。')
    return report
  },
}

async function asked(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const { message } = (await answer.json().catch(() => ({}))) as { message?: string }
  throw new Error(message ?? `服务器没有答复（${answer.status}）。`)
}

async function* linesOf(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
  }
}
