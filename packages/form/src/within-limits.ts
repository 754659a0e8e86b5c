import type { Severity } from '@tianbao/finding'
import type { CheckedFinding } from './form-types.ts'
import { limits } from './limits.ts'

const severities: readonly Severity[] = ['error', 'warning', 'hint']

/**
 * The findings that are listed, out of all of them in their order. Errors have the room first, then warnings, then
 * hints; each code keeps at least one, and of what room there is all codes have equal shares. What has no written
 * reason goes before what has one. So whether a form may be submitted is the same of the list as of all.
 * What was left out is counted in one last finding. The cells that findings name are shared out in the same way.
 */
export function withinLimits(
  findings: readonly CheckedFinding[],
  most: number = limits.findings,
  places: number = limits.places,
): readonly CheckedFinding[] {
  const listed = findings.length > most ? listedOf(findings, most) : findings
  const cells = fairShare(
    listed.map((finding) => finding.addresses.length),
    places,
  )
  const told = listed.map((finding) =>
    finding.addresses.length > cells ? { ...finding, addresses: finding.addresses.slice(0, cells) } : finding,
  )
  return listed.length < findings.length ? [...told, leftOut(findings, listed)] : told
}

function listedOf(findings: readonly CheckedFinding[], most: number): readonly CheckedFinding[] {
  const byCode = new Map<string, CheckedFinding[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`
    const known = byCode.get(key)
    if (known) known.push(finding)
    else byCode.set(key, [finding])
  }
  const kept = new Set<CheckedFinding>()
  let waiting = byCode.size
  for (const severity of severities) {
    const own = [...byCode.values()].filter(([first]) => first?.severity === severity)
    waiting -= own.length
    const share = fairShare(
      own.map((same) => same.length),
      most - kept.size - waiting,
    )
    for (const same of own) {
      const open = same.filter((finding) => finding.reason === undefined)
      const explained = same.filter((finding) => finding.reason !== undefined)
      for (const finding of [...open, ...explained].slice(0, share)) kept.add(finding)
    }
  }
  return findings.filter((finding) => kept.has(finding))
}

/** The largest share, at least one, such that as many as each wants, but no more than that, are `total` together. */
function fairShare(wanted: readonly number[], total: number): number {
  let left = total
  const ascending = wanted.toSorted((a, b) => a - b)
  for (const [position, count] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - position))
    if (count > share) return Math.max(1, share)
    left -= count
  }
  return Number.POSITIVE_INFINITY
}

function leftOut(findings: readonly CheckedFinding[], listed: readonly CheckedFinding[]): CheckedFinding {
  const count = (severity: Severity) => {
    const isOf = (finding: CheckedFinding) => finding.severity === severity
    return findings.filter(isOf).length - listed.filter(isOf).length
  }
  return {
    code: 'form.more',
    severity: 'hint',
    addresses: [],
    params: {
      count: findings.length - listed.length,
      errors: count('error'),
      warnings: count('warning'),
      hints: count('hint'),
    },
  }
}
