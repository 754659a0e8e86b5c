import type { Address, Edit, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type Claim, claimOf, mayClaim } from './claims.ts'
import { programOf } from './engine.ts'
import type { FindingName, Suspect, SuspectKind } from './form-types.ts'
import type { Verdict } from './judge.ts'
import { type Accusers, changeOf, type Proposal, proposalsFor, states } from './proposals.ts'
import type { Setting } from './setting.ts'
import type { Targets } from './targets.ts'
import { createWhatIf, type WhatIf } from './what-if.ts'

/** The suspects of a form as it stands. */
export interface Suspects {
  /** What was changed since they were last asked for. */
  follow(edits: readonly Edit[]): void
  all(document: JsonObject, findings: readonly Finding[]): readonly Suspect[]
}

/** Findings that are looked into, values that are tried, and edits that a copy is brought up to date by. */
const limits = { claims: 40, trials: 200, edits: 200 }

export function createSuspects(
  setting: Setting,
  targets: Targets,
  context: Readonly<Record<string, Json>>,
): Suspects {
  let whatIf: WhatIf | null = null
  let behind: Edit[] = []
  let kept: readonly Suspect[] | null = null

  const upToDate = (document: JsonObject): WhatIf => {
    const isFollowing = whatIf !== null && (behind.length === 0 || whatIf.follow(behind))
    if (!isFollowing) whatIf = null
    behind = []
    whatIf ??= createWhatIf(setting, targets, document, context)
    return whatIf
  }

  return {
    follow(edits) {
      kept = null
      if (whatIf) behind.push(...edits)
      if (behind.length <= limits.edits) return
      whatIf = null
      behind = []
    },
    all(document, findings) {
      kept ??= findings.some(isSerious) ? suspectsIn(upToDate(document), setting, targets, findings) : []
      return kept
    },
  }
}

/** A hint is never what a cell is changed for. */
function isSerious({ severity }: Finding): boolean {
  return severity !== 'hint'
}

function suspectsIn(
  whatIf: WhatIf,
  setting: Setting,
  targets: Targets,
  findings: readonly Finding[],
): readonly Suspect[] {
  const before = whatIf.verdicts()
  const accused = accusedBy(before, whatIf, setting, targets)
  const proposals = [...accused]
    .flatMap(([address, accusers]) => proposalsFor(address, accusers, setting, whatIf))
    .sort((a, b) => unlikelihood(a) - unlikelihood(b))
    .slice(0, limits.trials)
  const cures = proposals.flatMap((proposal) => {
    const after = whatIf.after([editFor(proposal)])
    const accusers = accused.get(proposal.address)
    const cure = after && accusers && cureOf(proposal, before, after, accusers)
    return cure ? [cure] : []
  })
  return unrivalled(cures)
    .sort(mostFirst)
    .map((cure) => told(cure, findings, setting))
}

/** Every cell that findings were made from, with what speaks against it. */
function accusedBy(
  verdicts: readonly Verdict[],
  whatIf: WhatIf,
  setting: Setting,
  targets: Targets,
): ReadonlyMap<Address, Accusers> {
  const program = programOf(setting.compiled)
  const accused = new Map<Address, { claims: Claim[]; alone: Verdict[] }>()
  const accusersOf = (address: Address) => {
    const known = accused.get(address) ?? { claims: [], alone: [] }
    accused.set(address, known)
    return known
  }
  const telling = verdicts.filter((one) => mayClaim(one, program.reads(one.rule.key), setting))
  for (const verdict of telling.slice(0, limits.claims)) {
    const { severity, addresses } = verdict.finding
    const claim = claimOf(verdict, whatIf, setting, targets)
    for (const cell of claim?.cells ?? []) if (claim) accusersOf(cell).claims.push(claim)
    const [only] = addresses
    if (severity === 'error' && addresses.length === 1 && only !== undefined)
      accusersOf(only).alone.push(verdict)
  }
  return accused
}

const order: Readonly<Record<SuspectKind, number>> = { total: 0, unit: 1, digits: 3, term: 4 }

/** Likelier causes are less. Of two units the smaller amount: 元 typed as 万元 is far more common than 万元 as 元. */
function unlikelihood({ kind, value, proposed }: Proposal): number {
  return order[kind] + (kind === 'unit' && Math.abs(proposed ?? 0) > Math.abs(value) ? 1 : 0)
}

/** A value over what is computed is taken away, for the computed one to show. */
function editFor({ address, kind, value, proposed }: Proposal): Edit {
  const edit = { op: 'set', at: address, was: value } as const
  return kind === 'total' || proposed === null ? edit : { ...edit, now: proposed }
}

/** A proposal that was tried and helps. */
interface Cure extends Proposal {
  readonly cured: readonly Verdict[]
  readonly left: readonly Verdict[]
  /** How many findings fewer there are; the rows of a gathered one are one. */
  readonly fewer: number
  /** How many of the cured findings stand at the cell itself. */
  readonly standing: number
}

/** What a proposal cures, or null where that is no reason to suspect the cell. */
function cureOf(
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
function unrivalled(cures: readonly Cure[]): Cure[] {
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

function mostFirst(a: Cure, b: Cure): number {
  return b.fewer - a.fewer || changeOf(a) - changeOf(b) || (a.address < b.address ? -1 : 1)
}

function told(cure: Cure, findings: readonly Finding[], setting: Setting): Suspect {
  const { address, kind, value, proposed, cured, left, fewer } = cure
  const names = (verdicts: readonly Verdict[]): readonly FindingName[] => {
    const found = new Map<string, FindingName>()
    for (const { finding } of verdicts) {
      const { code } = finding
      const first = finding.addresses[0] ?? ''
      const own = findings.find((one) => one.code === code && one.addresses.includes(first))
      const at = own?.addresses[0] ?? first
      found.set(`${code} ${at}`, { code, at })
    }
    return [...found.values()]
  }
  const field = setting.field(address)
  const text = proposed === null || !field ? '' : setting.kind(field).format(proposed, setting.context(field))
  return { address, kind, value, proposed, text, findings: names(cured), leaves: names(left), cures: fewer }
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
