import { formatNumber } from '../number/number.ts'
import {
  bonusText,
  checklistText,
  deadlineText,
  gradeRangesText,
  occurrenceText,
  rankText,
} from './format-counted.ts'
import { bandsText, deviationText, proportionalText, stepText, thresholdText } from './format-measured.ts'
import { awardText, pointsText } from './format-terms.ts'
import type { RulePart, ScoringRule } from './rule.ts'

const partSteps = { linear: '不足一步按比例扣分', whole: '不足一步不扣分', up: '不足一步按一步计算' } as const

/** A rule as one plain clause. Law: `readClause(formatClause(rule)).rule` equals `rule`. */
export function formatClause(rule: ScoringRule): string {
  const { full, floor, cap, partStep } = rule
  const sayer = rule.parts.find((part) => saysFull(part))
  const phrases = rule.parts.map((part) => partText(part, part === sayer ? full : null, part === sayer))
  if (full !== null && sayer === undefined && !isSaid(rule)) phrases.push(`满分${full}分`)
  for (const part of rule.parts) {
    if ('maxPenalty' in part && part.maxPenalty !== null) phrases.push(`最多扣${part.maxPenalty}分`)
    if (part.model === 'bonus' && part.cap !== null) phrases.push(`最高加${part.cap}分`)
  }
  if (partStep !== null) phrases.push(partSteps[partStep])
  if (cap !== null) phrases.push(`最高不超过${cap}分`)
  if (floor !== null) phrases.push(floor === 0 ? '扣完为止' : `最低得${floor}分`)
  return `${phrases.join('；')}。`
}

function saysFull(part: RulePart): boolean {
  return (
    part.model === 'step' ||
    part.model === 'deviation' ||
    part.model === 'proportional' ||
    part.model === 'threshold' ||
    part.model === 'deadline'
  )
}

/** Whether a part gives its full points away by its own words. */
function isSaid({ parts }: ScoringRule): boolean {
  return parts.some(
    (part) =>
      part.model === 'rank' ||
      (part.model === 'gradeRanges' && part.of === 'points') ||
      (part.model === 'checklistAdd' && part.count !== null),
  )
}

function partText(part: RulePart, full: number | null, saysAward: boolean): string {
  switch (part.model) {
    case 'step':
      return stepText(part, full)
    case 'deviation':
      return deviationText(part, full)
    case 'proportional':
      return proportionalText(part, full)
    case 'threshold':
      return thresholdText(part, full)
    case 'bands':
      return bandsText(part)
    case 'grades':
      return part.grades.map(({ label, points }) => label + awardText(points)).join('，')
    case 'gradeRanges':
      return gradeRangesText(part)
    case 'checklistAdd':
      return checklistText(part)
    case 'checklistDeduct':
      return [...(part.missing === null ? [] : [part.missing]), ...part.items]
        .map(({ label, points }) => `${label}扣${pointsText(points)}`)
        .join('；')
    case 'perOccurrence':
      return occurrenceText(part)
    case 'deadline':
      return deadlineText(part, full, saysAward)
    case 'overCompletion':
      return `超过目标值${formatNumber(part.limit)}%${part.isIncluded ? '(含)' : ''}的扣${pointsText(part.penalty)}`
    case 'veto':
      return `${part.label}不得分`
    case 'bonus':
      return bonusText(part)
    case 'rank':
      return rankText(part)
  }
}
