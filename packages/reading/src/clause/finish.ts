import type { Draft } from './draft.ts'
import type { RulePart, ScoringRule } from './rule.ts'

const order: readonly RulePart['model'][] = [
  'proportional',
  'threshold',
  'bands',
  'grades',
  'gradeRanges',
  'checklistAdd',
  'rank',
  'step',
  'deviation',
  'deadline',
  'checklistDeduct',
  'perOccurrence',
  'overCompletion',
  'bonus',
  'veto',
]

/** The parts in their one order, with the limits that were said of the whole clause; null where they do not compose. */
export function finish(draft: Draft): ScoringRule | null {
  const parts = [...draft.parts].sort((one, other) => order.indexOf(one.model) - order.indexOf(other.model))
  const { maxPenalty, maxBonus, floor, partStep } = draft
  let { cap, full } = draft
  const losing = parts.filter((part) => 'maxPenalty' in part)
  if (maxPenalty !== null && losing.length !== 1) draft.fail('not_composed')
  const bonuses = parts.filter((part) => part.model === 'bonus')
  const base = bonuses.filter((part) => part.isBase)
  if (
    base.length > 0 &&
    (base.length < parts.filter((part) => part.model !== 'veto').length || base.length > 1)
  )
    draft.fail('not_composed')
  if (maxBonus !== null && bonuses.length !== 1) draft.fail('not_composed')
  if (floor !== null && floor > 0 && full !== null && floor > full) draft.fail('two_limits')
  // Of what is won by counting, the most is the full points.
  if (base.length > 0 && cap !== null) {
    if (full !== null && full !== cap) draft.fail('two_fulls')
    full = cap
    cap = null
  } else if (
    cap !== null &&
    full === null &&
    bonuses.length === 0 &&
    parts.every(
      (part) => part.model === 'proportional' || part.model === 'veto' || part.model === 'checklistAdd',
    )
  ) {
    full = cap
    cap = null
  } else if (cap !== null && full === null && bonuses.length === 1 && parts.length === 1) {
    return rule(
      parts.map((part) => (part.model === 'bonus' ? { ...part, cap: cap ?? part.cap } : part)),
      null,
    )
  }
  if (cap !== null && cap === full && bonuses.length === 0) cap = null
  const limited = parts.map((part): RulePart => {
    if (part.model === 'bonus' && maxBonus !== null) return { ...part, cap: maxBonus }
    return 'maxPenalty' in part && maxPenalty !== null ? { ...part, maxPenalty } : part
  })
  return rule(limited, cap)

  function rule(all: readonly RulePart[], most: number | null): ScoringRule {
    return { full, parts: all, floor, cap: most, partStep }
  }
}
