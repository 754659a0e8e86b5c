import type { SuspectKind } from './form-types.ts'
import type { Verdict } from './judge.ts'
import { type Accusers, changeOf, type Proposal, states } from './proposals.ts'

/** A proposal that was tried and helps. */
export interface Cure extends Proposal {
  readonly cured: readonly Verdict[]
  readonly left: readonly Verdict[]
  /** How many findings fewer there are; the rows of a gathered one are one. */
  readonly fewer: number
  /** How many of the cured findings stand at the cell itself. */
  readonly standing: number
}

/** What a proposal cures, or null where that is no reason to suspect the cell. */
export function cureOf(
  proposal: Proposal,
  before: readonly Verdict[],
  after: readonly Verdict[],
  accusers: Accusers,
): Cure | null {
  const groupsLeft = new Set(after.map(groupOf))
  const cured = before.filter((verdict) => !groupsLeft.has(groupOf(verdict)))
  const known = new Set(before.map(nameOf))
  const left = after.filter((verdict) => !known.has(nameOf(verdict)))
  const fewer = groupCount(cured) - groupCount(left)
  const isBetter = proposal.kind === 'unit' ? errorCount(cured) + fewer > errorCount(left) : fewer > 0
  const isClean = left.every(
    (verdict) =>
      isInPlaceOf(verdict, cured) || (proposal.kind === 'unit' && verdict.finding.severity !== 'error'),
  )
  if (!isBetter || !isClean || !isProved(proposal, cured, accusers)) return null
  const standing = cured.filter(({ finding }) => finding.addresses.includes(proposal.address)).length
  return { ...proposal, cured, left, fewer, standing }
}

/**
 * Whether what vanished speaks against the cell: a wrong total by its own error; another unit by an equation that then
 * holds, or by an error at this cell alone together with another; anything else by two that are off by the same number.
 */
function isProved(proposal: Proposal, cured: readonly Verdict[], accusers: Accusers): boolean {
  const gone = new Set(cured)
  const claims = accusers.claims.filter(({ verdict }) => gone.has(verdict))
  const alone = accusers.alone.filter((verdict) => gone.has(verdict))
  const all = new Set([...alone, ...claims.map(({ verdict }) => verdict)])
  const hasError = [...all].some(({ finding }) => finding.severity === 'error')
  if (proposal.kind === 'total') return hasError
  const stating = claims.filter((claim) => states(claim, changeOf(proposal), proposal.step))
  if (
    proposal.kind === 'unit' &&
    (stating.some(({ isEquation }) => isEquation) || (alone.length > 0 && all.size >= 2))
  )
    return true
  const together = new Set([...alone, ...stating.map(({ verdict }) => verdict)])
  return hasError && stating.length > 0 && together.size >= 2
}

function errorCount(verdicts: readonly Verdict[]): number {
  return groupCount(verdicts.filter(({ finding }) => finding.severity === 'error'))
}

/** Whether a new finding only takes the place of one that went: no worse, and at no other cells. */
function isInPlaceOf(verdict: Verdict, cured: readonly Verdict[]): boolean {
  const { severity, addresses } = verdict.finding
  return cured.some(
    ({ finding }) =>
      (finding.severity === 'error' || severity !== 'error') &&
      addresses.length > 0 &&
      addresses.every((address) => finding.addresses.includes(address)),
  )
}

/** Leaves out what another cell, or a likelier cause, would explain as well: then it could be either of them. */
export function unrivalled(cures: readonly Cure[]): Cure[] {
  return cures.filter((cure) => {
    const names = cure.cured.map(nameOf)
    return !cures.some((other) => {
      if (other === cure || other.fewer < cure.fewer) return false
      const own = new Set(other.cured.map(nameOf))
      if (!names.every((name) => own.has(name))) return false
      const likelier = unlikelihood(cure) - unlikelihood(other)
      if (likelier !== 0) return likelier > 0
      return cure.kind !== 'total' && cure.kind !== 'unit' && other.standing >= cure.standing
    })
  })
}

/** What cures most first, then what changes least. */
export function mostFirst(a: Cure, b: Cure): number {
  return b.fewer - a.fewer || changeOf(a) - changeOf(b) || (a.address < b.address ? -1 : 1)
}

const order: Readonly<Record<SuspectKind, number>> = { total: 0, unit: 1, digits: 3, term: 4 }

/** Likelier causes are less. Of two units the smaller amount: 元 typed as 万元 is far more common than 万元 as 元. */
export function unlikelihood({ kind, value, proposed }: Proposal): number {
  return order[kind] + (kind === 'unit' && Math.abs(proposed ?? 0) > Math.abs(value) ? 1 : 0)
}

/** Names a verdict; rows of a gathered rule have names of their own. */
function nameOf({ rule, row }: Verdict): string {
  return `${rule.key} ${row ?? ''}`
}

/** Names the finding that a verdict becomes part of. */
function groupOf(verdict: Verdict): string {
  return verdict.rule.gather && verdict.rule.each !== undefined ? verdict.rule.key : nameOf(verdict)
}

function groupCount(verdicts: readonly Verdict[]): number {
  return new Set(verdicts.map(groupOf)).size
}
