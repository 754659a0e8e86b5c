import type { Severity } from '@tianbao/finding'
import type { Cause } from './cause.ts'
import { foldConsequences } from './fold-consequences.ts'
import type { CheckedFinding, Form } from './form-types.ts'

/**
 * What is wrong with a form while it is being filled, once per cause, worst first. Every page and every count speaks of
 * these, so that a list says the same number as the form that it leads to.
 */
export function causesOf(form: Form): readonly Cause[] {
  return foldConsequences(numbered(form), form.suspects())
}

/** How many causes there are, as `countCauses` of them says. Nothing is suspected where nothing could be folded into it. */
export function countCausesOf(form: Form): CauseCounts {
  const causes = numbered(form)
  const mayFold = causes.length > 1 && causes.some(({ isExplained }) => !isExplained)
  return countCauses(mayFold ? foldConsequences(causes, form.suspects()) : causes)
}

function numbered(form: Form): readonly Cause[] {
  const gathered = new Set(
    form.template.rules.filter((rule) => rule.gather === true).map((rule) => rule.rule),
  )
  return numberFindings(form.findings('filling'), (code) => gathered.has(code))
}

/**
 * Numbers findings, once per cause: those of one rule are one, except that a gathered finding is a cause of its own.
 * Worst first; what is explained comes last; within that in the order given.
 */
export function numberFindings(
  findings: readonly CheckedFinding[],
  isGathered: (code: string) => boolean,
): readonly Cause[] {
  const causes = new Map<string, CheckedFinding[]>()
  for (const finding of findings) {
    const key = isGathered(finding.code) ? `${finding.code} ${finding.addresses[0] ?? ''}` : finding.code
    const known = causes.get(key)
    if (known) known.push(finding)
    else causes.set(key, [finding])
  }
  return [...causes]
    .map(([key, own]) => causeOf(key, own))
    .sort((a, b) => rank(a) - rank(b))
    .map((cause, index) => ({ ...cause, number: index + 1 }))
}

function causeOf(key: string, findings: readonly CheckedFinding[]): Cause {
  const worst = findings.reduce((a, b) => (order[b.severity] < order[a.severity] ? b : a))
  return {
    number: 0,
    key,
    code: worst.code,
    severity: worst.severity,
    isExplained: findings.every((finding) => finding.reason !== undefined),
    findings,
    addresses: [...new Set(findings.flatMap((finding) => finding.addresses))],
  }
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

function rank(cause: Cause): number {
  return cause.isExplained ? 3 : order[cause.severity]
}

/** How many causes of each kind are open. */
export interface CauseCounts {
  readonly error: number
  readonly warning: number
  readonly hint: number
  readonly explained: number
}

export function countCauses(causes: readonly Cause[]): CauseCounts {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 }
  for (const cause of causes) counts[cause.isExplained ? 'explained' : cause.severity] += 1
  return counts
}
