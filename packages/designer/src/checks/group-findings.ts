import type { Finding, Severity } from '@tianbao/finding'

/** Findings of one code, the worst codes first; within a code in the order of the template. */
export interface FindingGroup {
  readonly code: string
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

const worst: readonly Severity[] = ['error', 'warning', 'hint']

/** One group for each code, so that fifty texts without a limit are one line until one opens it. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.code)
    if (group) group.push(finding)
    else groups.set(finding.code, [finding])
  }
  return [...groups]
    .map(([code, all]) => ({ code, severity: all[0]?.severity ?? 'hint', findings: all }))
    .toSorted((a, b) => worst.indexOf(a.severity) - worst.indexOf(b.severity))
}
