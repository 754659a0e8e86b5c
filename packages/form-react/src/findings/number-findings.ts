import type { Address } from '@tianbao/edit'
import type { Severity } from '@tianbao/finding'
import type { CheckedFinding, Suspect } from '@tianbao/form'
import type { Mark } from '@tianbao/sheet-react'

/** One cause: findings that say the same of different cells, under the number that stands in those cells. */
export interface Entry {
  readonly number: number
  /** Names the cause for as long as it stands, whatever its number. */
  readonly key: string
  readonly code: string
  readonly severity: Severity
  /** Every finding of it has a written reason. */
  readonly isExplained: boolean
  readonly findings: readonly CheckedFinding[]
  /** The cells where it stands, each once, the foremost first. */
  readonly addresses: readonly Address[]
  /** The one cell that it is thought to come from, with what would mend it. */
  readonly suspect?: Suspect
  /** What would vanish with it when that cell is mended. */
  readonly consequences?: readonly CheckedFinding[]
}

/**
 * Numbers findings, once per cause: those of one rule are one, except that a gathered finding is a cause of its own.
 * Worst first; what is explained comes last; within that in the order given.
 */
export function numberFindings(
  findings: readonly CheckedFinding[],
  isGathered: (code: string) => boolean,
): readonly Entry[] {
  const causes = new Map<string, CheckedFinding[]>()
  for (const finding of findings) {
    const key = isGathered(finding.code) ? `${finding.code} ${finding.addresses[0] ?? ''}` : finding.code
    const known = causes.get(key)
    if (known) known.push(finding)
    else causes.set(key, [finding])
  }
  return [...causes]
    .map(([key, own]) => entryOf(key, own))
    .sort((a, b) => rank(a) - rank(b))
    .map((entry, index) => ({ ...entry, number: index + 1 }))
}

function entryOf(key: string, findings: readonly CheckedFinding[]): Entry {
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

function rank(entry: Entry): number {
  return entry.isExplained ? 3 : order[entry.severity]
}

/** The number that each cell bears: of the worst cause that stands there. */
export function markCells(entries: readonly Entry[], openKey: string | null): ReadonlyMap<Address, Mark> {
  const marks = new Map<Address, Mark>()
  for (const { number, severity, key, addresses, isExplained } of entries) {
    if (isExplained) continue
    for (const address of addresses) {
      if (!marks.has(address)) marks.set(address, { number, severity, isOpen: key === openKey })
    }
  }
  return marks
}

/** The cells whose mark is another one now. */
export function changedMarks(
  before: ReadonlyMap<Address, Mark>,
  after: ReadonlyMap<Address, Mark>,
): ReadonlySet<Address> {
  const changed = new Set<Address>()
  for (const [address, mark] of after) if (!isSame(mark, before.get(address))) changed.add(address)
  for (const address of before.keys()) if (!after.has(address)) changed.add(address)
  return changed
}

function isSame(a: Mark, b: Mark | undefined): boolean {
  return b !== undefined && a.number === b.number && a.severity === b.severity && a.isOpen === b.isOpen
}

/** How many causes of each kind are open. */
export interface Counts {
  readonly error: number
  readonly warning: number
  readonly hint: number
  readonly explained: number
}

export function countEntries(entries: readonly Entry[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 }
  for (const entry of entries) counts[entry.isExplained ? 'explained' : entry.severity] += 1
  return counts
}
