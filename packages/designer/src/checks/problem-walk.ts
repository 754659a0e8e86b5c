import type { Finding } from '@tianbao/finding'

/** The name of a finding among all: the same one is found again after the next look. */
export function findingKey(finding: Finding): string {
  return JSON.stringify([finding.code, finding.addresses, finding.params])
}

/** The finding so many steps on from the one that is looked at, round and round; the first or the last from nowhere. */
export function stepProblem(findings: readonly Finding[], here: string | null, by: 1 | -1): Finding | null {
  const at = findings.findIndex((finding) => findingKey(finding) === here)
  const next = at < 0 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length
  return findings[next] ?? null
}
