import { formatNumber } from '../number/number.ts'
import type { BonusPart, DeadlinePart, PerOccurrencePart } from './counted-parts.ts'
import { amount, awardText, cutoffText, fullText, pointsText, taken } from './format-terms.ts'
import type { ChecklistAddPart, GradeRangesPart, RankPart } from './judged-parts.ts'

/** 优(90%(含)-100%(含))、良(80%(含)-90%(不含))按区间赋分. */
export function gradeRangesText({ of, ranges }: GradeRangesPart): string {
  if (of === 'points')
    return ranges
      .map(({ label, low, high }) =>
        high === 0
          ? `${label}不得分`
          : `${label}得${low === high ? '' : `${formatNumber(low)}-`}${formatNumber(high)}分`,
      )
      .join('，')
  const texts = ranges.map(
    ({ label, low, high, isLowIncluded, isHighIncluded }) =>
      `${label}(${formatNumber(low)}%${taken(isLowIncluded)}-${formatNumber(high)}%${taken(isHighIncluded)})`,
  )
  return `${texts.join('、')}按区间赋分`
}

/** ①…得1分；②…得1分. */
export function checklistText({ items, each, count }: ChecklistAddPart): string {
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

/** 每发生1起扣5分. */
export function occurrenceText({ label, first, penalty, cutoff, unit }: PerOccurrencePart): string {
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, unit)}`
  if (first === null) return `${label}扣${pointsText(penalty)}${end}`
  return `${label}扣${pointsText(first)}，每多1次扣${pointsText(penalty)}${end}`
}

/** 每延期1天扣2分. */
export function deadlineText(
  { due, unit, step, penalty, cutoff }: DeadlinePart,
  full: number | null,
  saysAward: boolean,
): string {
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, unit, '延期')}`
  const award = saysAward ? `${due ?? '按时'}完成${fullText(full)}，` : due === null ? '' : `${due}完成，`
  return `${award}每延期${amount(step, unit)}扣${pointsText(penalty)}${end}`
}

/** 每新增1个加2分. */
export function bonusText({ label, points, isBase, isOnce }: BonusPart): string {
  if (isOnce) return `${label}的加${formatNumber(points)}分`
  return `${label}${isBase ? '得' : '加'}${formatNumber(points)}分`
}

/** 第1名得6分，其余按第1名的比例得分. */
export function rankText({ places, ratio, otherwise, behind, last }: RankPart): string {
  const place = (from: number, to: number | null) =>
    to === null ? '其余' : from === to ? `第${from}名` : `第${from}-${to}名`
  const texts = places.map(({ from, to, points }) => place(from, to) + awardText(points))
  if (ratio !== null) texts.push(`${place(ratio.from, ratio.to)}按第1名的比例得分`)
  if (behind !== null) texts.push(`每后移1位扣${pointsText(behind)}`)
  if (last !== null) texts.push(`第${last}名及以后不得分`)
  else if (otherwise !== null) texts.push(`其余${awardText({ points: otherwise, of: 'points' })}`)
  return texts.join('，')
}
