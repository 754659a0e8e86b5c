import { createForm } from '@tianbao/form'
import type { CompiledTemplate, Rule } from '@tianbao/template'
import type { RuleSample } from './rule-sample.ts'
import { attemptsOf, type Verdict } from './try-rule.ts'

/** What a rule came to on many submissions: where it holds, where not, where it had nothing to look at. */
export interface ManyVerdicts {
  readonly holds: readonly RuleSample[]
  readonly fails: readonly RuleSample[]
  readonly waits: readonly RuleSample[]
}

/** What a rule came to on one submission: it fails where it fails in any row or column. */
export function verdictOn(
  compiled: CompiledTemplate,
  rule: Rule,
  { data }: RuleSample,
  today: string,
): keyof ManyVerdicts {
  let minted = 0
  const form = createForm(compiled, { data, today, mintId: () => `many${++minted}` })
  const verdicts = new Set<Verdict>(attemptsOf(form, rule).map(({ verdict }) => verdict))
  if (verdicts.has('fails')) return 'fails'
  return verdicts.has('holds') || verdicts.has('computes') ? 'holds' : 'waits'
}

/** Milliseconds that trying takes of the page at a time. */
const slice = 12

/** Tries a rule on many submissions, in slices, so that the page answers meanwhile. Null where `signal` ended it. */
export async function tryOnMany(
  compiled: CompiledTemplate,
  rule: Rule,
  samples: readonly RuleSample[],
  { today, now, rest, signal }: ManyWorld,
): Promise<ManyVerdicts | null> {
  const verdicts: { [K in keyof ManyVerdicts]: RuleSample[] } = { holds: [], fails: [], waits: [] }
  let until = now() + slice
  for (const sample of samples) {
    if (now() >= until) {
      await rest()
      until = now() + slice
    }
    if (signal.aborted) return null
    verdicts[verdictOn(compiled, rule, sample, today)].push(sample)
  }
  return verdicts
}

/** What trying on many needs of the world. */
export interface ManyWorld {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
  /** Milliseconds, of a clock that only goes on. */
  now(): number
  /** Lets the page do something else. */
  rest(): Promise<void>
  readonly signal: AbortSignal
}
