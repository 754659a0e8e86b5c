import { withBase } from './base-points.ts'
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
  const sorted = [...draft.parts].sort((one, other) => order.indexOf(one.model) - order.indexOf(other.model))
  const { maxPenalty, floor, partStep } = draft
  if (maxPenalty !== null && sorted.filter((part) => 'maxPenalty' in part).length !== 1)
    draft.fail('not_composed')
  if (floor !== null && floor > 0 && draft.full !== null && floor > draft.full) draft.fail('two_limits')
  const { parts, full, cap } = limited(sorted, draft)
  const all = parts.map((part) =>
    'maxPenalty' in part && maxPenalty !== null ? { ...part, maxPenalty } : part,
  )
  return { full, parts: all, floor, cap, partStep }
}

interface Limited {
  readonly parts: readonly RulePart[]
  readonly full: number | null
  readonly cap: number | null
}

/** What 最高不超过10分 and 最高加5分 come to: full points, the most of all that is added, or a cap. */
function limited(parts: readonly RulePart[], draft: Draft): Limited {
  const { full, cap, maxBonus } = draft
  const bonuses = parts.filter((part) => part.model === 'bonus')
  if (bonuses.some((part) => part.isBase)) return counted(parts, bonuses.length, draft)
  const isAlone = bonuses.length > 0 && parts.every((part) => part.model === 'bonus' || part.model === 'veto')
  if (bonuses.length > 1 && isAlone) {
    if (cap !== null && maxBonus !== null && cap !== maxBonus) draft.fail('two_limits')
    return { parts, full, cap: maxBonus ?? cap }
  }
  if (maxBonus !== null && bonuses.length !== 1) draft.fail('not_composed')
  if (maxBonus !== null) return { parts: withMost(parts, maxBonus), full, cap }
  if (cap === null) return { parts, full, cap }
  if (full === null && bonuses.length === 0 && parts.every(({ model }) => capped.has(model)))
    return { parts, full: cap, cap: null }
  if (full === null && bonuses.length === 1 && parts.length === 1)
    return { parts: withMost(parts, cap), full, cap: null }
  const onBase = withBase(parts, full, cap)
  if (onBase !== null) return { ...onBase, cap }
  return { parts, full, cap: cap === full && bonuses.length === 0 ? null : cap }
}

const capped = new Set<RulePart['model']>(['proportional', 'veto', 'checklistAdd'])

/** Of what is won by counting, the most is the full points; of several things it is the most of all of them. */
function counted(parts: readonly RulePart[], count: number, draft: Draft): Limited {
  const { full, cap, maxBonus } = draft
  const areAlike = parts.every((part) => part.model === 'veto' || (part.model === 'bonus' && part.isBase))
  if (!areAlike || (maxBonus !== null && count > 1)) draft.fail('not_composed')
  if (maxBonus !== null) return { parts: withMost(parts, maxBonus), full, cap }
  if (cap !== null && full !== null && full !== cap) draft.fail('two_fulls')
  const most = cap ?? full
  return { parts, full: most, cap: count > 1 ? most : null }
}

function withMost(parts: readonly RulePart[], cap: number): readonly RulePart[] {
  return parts.map((part) => (part.model === 'bonus' ? { ...part, cap } : part))
}
