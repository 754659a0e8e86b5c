import type { Finding, Severity } from './finding.ts'

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

/** Compares two findings for a list: errors, then warnings, then hints. `findings.toSorted(worstFirst)` is stable. */
export function worstFirst(a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number {
  return rank[a.severity] - rank[b.severity]
}
