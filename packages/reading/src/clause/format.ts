import { formatNumber } from '../number/number.ts'
import type {
  BandsPart,
  BonusPart,
  ChecklistAddPart,
  Cutoff,
  DeadlinePart,
  DeviationPart,
  GradeRangesPart,
  Mark,
  PerOccurrencePart,
  Points,
  ProportionalPart,
  Range,
  RankPart,
  RulePart,
  ScoringRule,
  StepPart,
  Steps,
  ThresholdPart,
} from './rule.ts'

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

function pointsText({ points, of }: Points): string {
  return of === 'points' ? `${formatNumber(points)}分` : `分值的${formatNumber(points)}%`
}

function awardText(points: Points): string {
  if (points.points === 0) return '不得分'
  return points.of === 'full' && points.points === 100 ? '得满分' : `得${pointsText(points)}`
}

const fullText = (full: number | null) => (full === null ? '得满分' : `得${formatNumber(full)}分`)

function amount(value: number, unit: string | null): string {
  return `${formatNumber(value)}${unit === null ? '' : unit === '月' ? '个月' : unit}`
}

function markText(mark: Mark, unit: string | null): string {
  if (mark.is === 'number') return amount(mark.value, unit)
  if (mark.is === 'named') return mark.name
  return mark.percent === 100 ? '目标值' : `目标值的${formatNumber(mark.percent)}%`
}

function cutoffText({ side, at, isIncluded }: Cutoff, unit: string | null, name = ''): string {
  const mark = markText(at, unit)
  if (at.is !== 'number') {
    const word = side === 'below' ? (isIncluded ? '不高于' : '低于') : isIncluded ? '不低于' : '超过'
    return `${name}${word}${mark}不得分`
  }
  const [strict, wide] = side === 'below' ? ['低于', '以下'] : ['超过', '以上']
  if (isIncluded === null) return `${name}${strict}${mark}${wide}不得分`
  return isIncluded ? `${name}${mark}及${wide}不得分` : `${name}${strict}${mark}不得分`
}

function stepText(part: StepPart, full: number | null): string {
  const { direction, threshold, unit, isRelative, step, penalty, cutoff } = part
  const isUp = direction === 'higher'
  const mark = `${isUp ? (threshold.is === 'named' ? '不低于' : '达到') : threshold.is === 'named' ? '不高于' : '不超过'}${markText(threshold, unit)}`
  const size = amount(
    step,
    isRelative === true
      ? '%'
      : isRelative === false && unit === '%' && threshold.is !== 'number'
        ? '个百分点'
        : unit,
  )
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, unit)}`
  return `${mark}${fullText(full)}，${isUp ? '每降低' : '每超过'}${size}扣${pointsText(penalty)}${end}`
}

function deviationText(part: DeviationPart, full: number | null): string {
  const { low, high, unit, isOfDeviation, below, above, cutoffs } = part
  const range = isOfDeviation
    ? `偏差±${amount(high, unit)}以内`
    : `在${amount(low, unit)}-${amount(high, unit)}区间内`
  const step = (word: string, { step: size, penalty }: Steps) =>
    `每${word}${amount(size, unit)}扣${pointsText(penalty)}`
  const isEven = JSON.stringify(below) === JSON.stringify(above)
  const both = [below === null ? '' : step('低', below), above === null ? '' : step('高', above)].filter(
    (one) => one !== '',
  )
  const steps = isEven && below !== null ? [step('偏离', below)] : both
  return [`${range}${fullText(full)}`, ...steps, ...cutoffs.map((one) => cutoffText(one, unit))].join('，')
}

function proportionalText({ ratio, cutoff, fullFrom }: ProportionalPart, full: number | null): string {
  const times = full === null ? '分值' : `${formatNumber(full)}分`
  const formulas = {
    completion: '全年实际值/年度指标值',
    reverse: '年度指标值/全年实际值',
    overrun: '(1-超支率)',
    rate: '完成率',
  }
  const from = fullFrom === null ? '' : `达到${formatNumber(fullFrom)}%${fullText(full)}，`
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, '%', ratio === 'overrun' ? '超支' : '')}`
  return `${from}得分=${formulas[ratio]}×${times}${end}`
}

function thresholdText(
  { label, range, unit, points, otherwise }: ThresholdPart,
  full: number | null,
): string {
  const isFull = points.of === 'full' && points.points === 100
  const award = isFull ? fullText(full) : awardText(points)
  const rest = otherwise === null ? '' : `，否则${awardText(otherwise)}`
  return `${range === null ? label : rangeText(range, unit)}${award}${rest}`
}

function rangeText({ low, high }: Range, unit: string | null): string {
  if (low !== null && high !== null) {
    if (low.at.is === 'number' && high.at.is === 'number') {
      if (low.at.value === high.at.value) return `=${amount(low.at.value, unit)}`
      return `${amount(low.at.value, unit)}${taken(low.isIncluded)}-${amount(high.at.value, unit)}${taken(high.isIncluded)}`
    }
    return `不低于${markText(low.at, unit)}且不高于${markText(high.at, unit)}`
  }
  if (low !== null) return oneSidedText(low, ['不低于', '超过', '以上'], unit)
  return high === null ? '' : oneSidedText(high, ['不超过', '低于', '以下'], unit)
}

function oneSidedText(
  { at, isIncluded }: NonNullable<Range['low']>,
  [wide, strict, behind]: readonly [string, string, string],
  unit: string | null,
): string {
  if (isIncluded === null) return `${strict}${markText(at, unit)}${behind}`
  return `${isIncluded ? wide : strict}${markText(at, unit)}`
}

function taken(isIncluded: boolean | null): string {
  return isIncluded === null ? '' : isIncluded ? '(含)' : '(不含)'
}

function bandsText({ of, unit, bands, otherwise }: BandsPart): string {
  const texts = bands.map((band, at) =>
    of === 'delay' && at === 0
      ? `按时完成${awardText(band.points)}`
      : `${of === 'delay' ? '延期' : ''}${rangeText(band, unit)}${awardText(band.points)}`,
  )
  return [...texts, ...(otherwise === null ? [] : [`其余${awardText(otherwise)}`])].join('；')
}

function gradeRangesText({ of, ranges }: GradeRangesPart): string {
  if (of === 'points')
    return ranges
      .map(({ label, low, high }) =>
        high === 0 ? `${label}不得分` : `${label}得${formatNumber(low)}-${formatNumber(high)}分`,
      )
      .join('，')
  const texts = ranges.map(
    ({ label, low, high, isLowIncluded, isHighIncluded }) =>
      `${label}(${formatNumber(low)}%${taken(isLowIncluded)}-${formatNumber(high)}%${taken(isHighIncluded)})`,
  )
  return `${texts.join('、')}按区间赋分`
}

function checklistText({ items, each, count }: ChecklistAddPart): string {
  if (each !== null) {
    const all =
      count === null
        ? ''
        : `符合${formatNumber(count)}项要求得${formatNumber(Number((each * count).toFixed(6)))}分，`
    return `${all}每符合一项得${formatNumber(each)}分`
  }
  return items.map(({ label, points }, at) => `${numbered(at)}${label}得${pointsText(points)}`).join('；')
}

function numbered(at: number): string {
  return at < 20 ? String.fromCharCode(0x2460 + at) : `(${at + 1})`
}

function occurrenceText({ label, first, penalty, cutoff, unit }: PerOccurrencePart): string {
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, unit)}`
  if (first === null) return `${label}扣${pointsText(penalty)}${end}`
  return `${label}扣${pointsText(first)}，每多1次扣${pointsText(penalty)}${end}`
}

function deadlineText(
  { due, unit, step, penalty, cutoff }: DeadlinePart,
  full: number | null,
  saysAward: boolean,
): string {
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, unit, '延期')}`
  const award = saysAward ? `${due ?? '按时'}完成${fullText(full)}，` : due === null ? '' : `${due}完成，`
  return `${award}每延期${amount(step, unit)}扣${pointsText(penalty)}${end}`
}

function bonusText({ label, points, isBase, isOnce }: BonusPart): string {
  if (isOnce) return `${label}的加${formatNumber(points)}分`
  return `${label}${isBase ? '得' : '加'}${formatNumber(points)}分`
}

function rankText({ places, ratio, otherwise }: RankPart): string {
  const place = (from: number, to: number | null) =>
    to === null ? '其余' : from === to ? `第${from}名` : `第${from}-${to}名`
  const texts = places.map(({ from, to, points }) => place(from, to) + awardText({ points, of: 'points' }))
  if (ratio !== null) texts.push(`${place(ratio.from, ratio.to)}按第1名的比例得分`)
  if (otherwise !== null) texts.push(`其余${awardText({ points: otherwise, of: 'points' })}`)
  return texts.join('，')
}
