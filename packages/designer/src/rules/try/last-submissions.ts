import type { JsonObject } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { reach } from '../../saving/reach.ts'
import type { RuleSample } from './rule-sample.ts'

/** A line of the list of submissions. */
export interface SubmissionLine {
  readonly id: string
  readonly region: string
  readonly form: string
  readonly year: number
  readonly name: string
}

/** Where submissions come from. */
export interface SubmissionsWorld {
  list(signal: AbortSignal): Promise<readonly SubmissionLine[]>
  data(id: string, signal: AbortSignal): Promise<JsonObject>
}

/** Submissions that are fetched at once, and at most: the first answer is enough to see what a rule does. */
const abreast = 6
export const mostSubmissions = 500

/** Last year's submissions of a form: of its own region, else of the regions below it. */
export function lastYears(
  { region, form, year }: Template,
  lines: readonly SubmissionLine[],
): readonly SubmissionLine[] {
  const last = lines.filter((line) => line.form === form && line.year === year - 1)
  const own = last.filter((line) => line.region === region)
  // A code of a province or a city ends in zeros where its parts have digits.
  const within = region.replace(/(?:00)+$/, '')
  return own.length > 0 ? own : last.filter((line) => line.region.startsWith(within))
}

/** Fetches them, a few at once. Rejects where the server is away, or `signal` ends it. */
export async function fetchSubmissions(
  world: SubmissionsWorld,
  lines: readonly SubmissionLine[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly RuleSample[]> {
  const wanted = lines.slice(0, mostSubmissions)
  const found: RuleSample[] = []
  let next = 0
  let done = 0
  const fetchOn = async (): Promise<void> => {
    for (let at = next++; at < wanted.length; at = next++) {
      const line = wanted[at]
      if (line === undefined) return
      found[at] = { name: line.name, data: await world.data(line.id, signal) }
      done += 1
      onProgress(done)
    }
  }
  await Promise.all(Array.from({ length: abreast }, fetchOn))
  return found
}

/** The world as the server has it. */
export const servedSubmissions: SubmissionsWorld = {
  async list(signal) {
    return (await asked<{ readonly submissions: readonly SubmissionLine[] }>('/api/submissions', signal))
      .submissions
  },
  async data(id, signal) {
    const path = `/api/submissions/${encodeURIComponent(id)}`
    const { document } = await asked<{ readonly document: JsonObject }>(path, signal)
    return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('$')))
  },
}

async function asked<T>(path: string, signal: AbortSignal): Promise<T> {
  const answer = await reach(path, { signal })
  if (!answer.ok) throw new Error(`服务器没有答复（${answer.status}）。`)
  return (await answer.json()) as T
}
