import type { Rule, Template } from '@tianbao/template'
import { useEffect, useRef, useState } from 'react'
import type { RuleChain } from '../facts/rule-chain.ts'
import {
  fetchSubmissions,
  lastYears,
  type SubmissionLine,
  type SubmissionsWorld,
} from './last-submissions.ts'
import type { RuleSample } from './rule-sample.ts'
import { type ManyVerdicts, tryOnMany } from './try-on-many.ts'
import { compileForTrial } from './try-rule.ts'

/** Last year's submissions, and what a rule came to on them. */
export interface LastYear {
  /** Null while they are listed, or where they cannot be. */
  readonly lines: readonly SubmissionLine[] | null
  /** How many are fetched; null: nobody asked yet. */
  readonly fetched: number | null
  readonly verdicts: ManyVerdicts | null
  readonly trouble: string | null
  start(): void
  stop(): void
}

/** How long a rule rests before it is tried again, in milliseconds. */
const restsFor = 250

/** Last year's submissions are fetched when somebody asks; from then on each change of the rule is tried on them. */
export function useLastYear(
  world: SubmissionsWorld,
  template: Template,
  rule: Rule,
  chain: RuleChain,
  today: string,
): LastYear {
  const { region, form, year } = template
  const [lines, setLines] = useState<readonly SubmissionLine[] | null>(null)
  const [fetched, setFetched] = useState<number | null>(null)
  const [samples, setSamples] = useState<readonly RuleSample[] | null>(null)
  const [verdicts, setVerdicts] = useState<ManyVerdicts | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const fetching = useRef<AbortController | null>(null)

  useEffect(() => {
    const given = new AbortController()
    setSamples(null)
    world.list(given.signal).then(
      (all) => setLines(lastYears({ region, form, year } as Template, all)),
      // Without the server there is no last year; the rule is tried on samples all the same.
      () => undefined,
    )
    return () => {
      given.abort()
      fetching.current?.abort()
    }
  }, [world, region, form, year])

  useEffect(() => {
    setVerdicts(null)
    if (samples === null) return undefined
    const given = new AbortController()
    const timer = setTimeout(() => {
      const compiled = compileForTrial(template, rule, chain)
      if (compiled === null) return
      const now = () => performance.now()
      const rest = () => new Promise<void>((done) => setTimeout(done))
      tryOnMany(compiled, rule, samples, { today, now, rest, signal: given.signal }).then(
        setVerdicts,
        (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
      )
    }, restsFor)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [template, rule, chain, samples, today])

  return {
    lines,
    fetched,
    verdicts,
    trouble,
    start() {
      const given = new AbortController()
      fetching.current = given
      setTrouble(null)
      setFetched(0)
      fetchSubmissions(world, lines ?? [], given.signal, setFetched).then(setSamples, (error: unknown) => {
        setFetched(null)
        if (!given.signal.aborted) setTrouble(error instanceof Error ? error.message : String(error))
      })
    },
    stop: () => fetching.current?.abort(),
  }
}
