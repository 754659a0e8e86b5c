import type { Address, Edit, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { isUnfinished } from './check.ts'
import { type Claim, claimOf, mayClaim } from './claims.ts'
import { type Cure, cureOf, mostFirst, unlikelihood, unrivalled } from './cures.ts'
import type { Reached } from './engine.ts'
import type { FindingName, Suspect } from './form-types.ts'
import type { Verdict } from './judge.ts'
import { type Accusers, type Proposal, proposalsFor } from './proposals.ts'
import type { Setting } from './setting.ts'
import { areAboutRows, suspectRules } from './suspect-rules.ts'
import type { Targets } from './targets.ts'
import { createWhatIf, type WhatIf } from './what-if.ts'

/** The suspects of a form as it stands. */
export interface Suspects {
  /** What was changed since they were last asked for. */
  follow(reached: Reached): void
  all(document: JsonObject, findings: readonly Finding[]): readonly Suspect[]
}

/**
 * Findings that are looked into, values that are tried, findings that are compared over all trials, and edits that a
 * copy is brought up to date by.
 */
const limits = { claims: 40, trials: 200, comparisons: 200_000, edits: 200 }

export function createSuspects(
  setting: Setting,
  targets: Targets,
  context: Readonly<Record<string, Json>>,
): Suspects {
  let whatIf: WhatIf | null = null
  let behind: Edit[] = []
  let kept: Kept | null = null

  /** Whether a copy is worth making: a right form has none of these. */
  const isTelling = (finding: Finding): boolean => {
    const id = finding.code === 'form.differs' ? finding.params.rule : finding.code
    const { reads } = setting.program
    return setting.compiled.rules.some(
      (rule) => rule.rule === id && mayClaim({ rule, finding }, reads(rule.key), setting),
    )
  }

  const upToDate = (document: JsonObject): WhatIf => {
    const isFollowing = whatIf !== null && (behind.length === 0 || whatIf.follow(behind))
    if (!isFollowing) whatIf = null
    behind = []
    whatIf ??= createWhatIf(setting, targets, document, context)
    return whatIf
  }

  return {
    follow(reached) {
      if (kept && !standsAfter(kept, reached)) kept = null
      if (whatIf) behind.push(...reached.edits)
      if (behind.length <= limits.edits) return
      whatIf = null
      behind = []
    },
    all(document, findings) {
      kept ??= findings.some(isTelling)
        ? suspectsIn(upToDate(document), setting, targets, findings)
        : keptOf([], suspectRules(setting, targets), setting)
      return kept.suspects
    },
  }
}

/** Suspects, and what they were found by. */
interface Kept {
  readonly suspects: readonly Suspect[]
  /** Keys of the rules that told of them, or ran when values were tried. */
  readonly rules: ReadonlySet<string>
  /** One of these is about rows. */
  readonly isAboutRows: boolean
  /** A rule was stopped for want of a budget, or not all that might be was tried: what else changes may tell. */
  readonly isCutShort: boolean
}

function keptOf(
  suspects: readonly Suspect[],
  rules: ReadonlySet<string>,
  setting: Setting,
  before: readonly Verdict[] = [],
): Kept {
  return {
    suspects,
    rules,
    isAboutRows: areAboutRows(setting, rules),
    isCutShort:
      before.length * limits.trials > limits.comparisons ||
      before.some(({ finding }) => isUnfinished(finding)),
  }
}

/** Whether suspects are who they were after a change: none of the rules that they were found by ran again. */
function standsAfter({ rules, isAboutRows, isCutShort }: Kept, reached: Reached): boolean {
  if (reached.isAnew || reached.flags || isCutShort) return false
  if (isAboutRows && (reached.structure || reached.removedRows.size > 0)) return false
  for (const key of reached.stale.keys()) if (rules.has(key)) return false
  return true
}

function suspectsIn(whatIf: WhatIf, setting: Setting, targets: Targets, findings: readonly Finding[]): Kept {
  const before = whatIf.verdicts()
  const rules = new Set(suspectRules(setting, targets))
  const accused = accusedBy(before, whatIf, setting, targets)
  const proposals = [...accused]
    .flatMap(([address, accusers]) => proposalsFor(address, accusers, setting, whatIf))
    .sort((a, b) => unlikelihood(a) - unlikelihood(b))
    .slice(0, Math.min(limits.trials, Math.floor(limits.comparisons / Math.max(1, before.length))))
  const cures = proposals.flatMap((proposal) => {
    const after = whatIf.after([editFor(proposal)])
    for (const key of after?.rules ?? []) rules.add(key)
    const accusers = accused.get(proposal.address)
    const cure = after && accusers && cureOf(proposal, before, after.verdicts, accusers)
    return cure ? [cure] : []
  })
  const suspects = unrivalled(cures)
    .sort(mostFirst)
    .map((cure) => told(cure, findings, setting))
  return keptOf(suspects, rules, setting, before)
}

/** Every cell that findings were made from, with what speaks against it. */
function accusedBy(
  verdicts: readonly Verdict[],
  whatIf: WhatIf,
  setting: Setting,
  targets: Targets,
): ReadonlyMap<Address, Accusers> {
  const { program } = setting
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

/** A value over what is computed is taken away, for the computed one to show. */
function editFor({ address, kind, value, proposed }: Proposal): Edit {
  const edit = { op: 'set', at: address, was: value } as const
  return kind === 'total' || proposed === null ? edit : { ...edit, now: proposed }
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
