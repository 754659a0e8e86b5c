import type { Address, JsonObject } from '@tianbao/edit'
import { createForm, type Form, type FormDocument, type RuleOutcome } from '@tianbao/form'
import { type CompiledTemplate, compileTemplate, type Rule, type Template } from '@tianbao/template'
import type { RuleChain } from '../facts/rule-chain.ts'
import { columnsOf, keyOf } from '../facts/rule-facts.ts'
import { rowRules } from '../facts/rule-world.ts'

/** What a rule came to in one row and column. */
export type Verdict = 'holds' | 'fails' | 'waits' | 'computes'

/** A rule as it ran for one row and column of a form. */
export interface Attempt {
  readonly key: string
  readonly column: string | null
  readonly row: Address | null
  readonly verdict: Verdict
  readonly outcome: RuleOutcome
}

/** A rule tried on data: a form that has this rule, what it is computed from, and what hides cells. */
export interface Trial {
  /** The rule as it was tried: the one that is written may be further on. */
  readonly rule: Rule
  readonly form: Form
  readonly attempts: readonly Attempt[]
  readonly today: string
}

/** Rows of one rule that are told at most; the rest is a number. */
export const mostAttempts = 500

/** What a rule is tried on: data of a submission, or a form as it was left by an earlier trial; null: an empty form. */
export type TrialData = { readonly data: JsonObject } | { readonly document: FormDocument } | null

/** What a trial needs of the world. */
export interface TrialWorld {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * A template of one rule, what it is computed from, and what hides cells. Null where it does not compile.
 */
export function compileForTrial(template: Template, rule: Rule, chain: RuleChain): CompiledTemplate | null {
  const before = new Set(
    columnsOf(rule).flatMap((column) => [...chain.upstreamOf(keyOf(rule, column))].map(ruleOfKey)),
  )
  const others = (template.rules ?? []).filter(
    ({ id, type }) => id !== rule.id && (before.has(id) || type === 'visible'),
  )
  const rules = [rule, ...others, ...rowRules(template)]
  return compileTemplate({ ...template, rules }).compiled ?? null
}

/**
 * Tries a rule on data, with the rules that it waits for and those that show and hide. Null where the template does not
 * compile with it. The data is never changed: typing goes into the form.
 */
export function tryRule(
  template: Template,
  rule: Rule,
  chain: RuleChain,
  given: TrialData,
  { today }: TrialWorld,
): Trial | null {
  const compiled = compileForTrial(template, rule, chain)
  if (compiled === null) return null
  let minted = 0
  const mintId = () => {
    minted += 1
    return `try${minted}`
  }
  const form = createForm(compiled, { ...given, today, mintId })
  return { rule, form, attempts: attemptsOf(form, rule), today }
}

/** What the rule came to, worst first within the order of rows; `form` may have been typed into. */
export function attemptsOf(form: Form, rule: Rule): readonly Attempt[] {
  return columnsOf(rule).flatMap((column) => {
    const key = keyOf(rule, column)
    const outcomes = form.results(key).slice(0, mostAttempts)
    return outcomes.map((outcome): Attempt => {
      return { key, column, row: outcome.row, verdict: verdictOf(rule, outcome), outcome }
    })
  })
}

function ruleOfKey(key: string): string {
  return key.replace(/\[[^\]]*\]$/, '')
}

function verdictOf(rule: Rule, { isDecided, finding, result }: RuleOutcome): Verdict {
  if (!isDecided) return 'waits'
  if (finding !== null) return 'fails'
  if (rule.type === 'compute' || rule.type === 'options') return 'computes'
  if (rule.type === 'check') return 'holds'
  return result.value === true ? 'holds' : 'waits'
}
