import { formatNumber } from '../number/number.ts'
import type { Cutoff, Mark, Points, Range } from './terms.ts'

/** 2分, 分值的5%. */
export function pointsText({ points, of }: Points): string {
  return of !== 'full' ? `${formatNumber(points)}分` : `分值的${formatNumber(points)}%`
}

/** 得5分, 得满分, 不得分. */
export function awardText(points: Points): string {
  if (points.of === 'less') return `扣${pointsText(points)}`
  if (points.points === 0) return '不得分'
  return points.of === 'full' && points.points === 100 ? '得满分' : `得${pointsText(points)}`
}

/** The full points, or those of the 分值 column. */
export const fullText = (full: number | null) => (full === null ? '得满分' : `得${formatNumber(full)}分`)

/** A number with its unit. */
export function amount(value: number, unit: string | null): string {
  return `${formatNumber(value)}${unit === null ? '' : unit === '月' ? '个月' : unit}`
}

/** A mark as it stands behind 达到 or 超过. */
export function markText(mark: Mark, unit: string | null): string {
  if (mark.is === 'number') return amount(mark.value, unit)
  if (mark.is === 'named') return mark.name
  return mark.percent === 100 ? '目标值' : `目标值的${formatNumber(mark.percent)}%`
}

/** 低于60%不得分. */
export function cutoffText({ side, at, isIncluded }: Cutoff, unit: string | null, name = ''): string {
  const mark = markText(at, unit)
  if (at.is !== 'number') {
    const word = side === 'below' ? (isIncluded ? '不高于' : '低于') : isIncluded ? '不低于' : '超过'
    return `${name}${word}${mark}不得分`
  }
  const [strict, wide] = side === 'below' ? ['低于', '以下'] : ['超过', '以上']
  if (isIncluded === null) return `${name}${strict}${mark}${wide}不得分`
  return isIncluded ? `${name}${mark}及${wide}不得分` : `${name}${strict}${mark}不得分`
}

/** An interval: 80%(含)-90%(不含), 不低于95%. */
export function rangeText({ low, high }: Range, unit: string | null): string {
  if (low !== null && high !== null) {
    if (low.at.is === 'number' && high.at.is === 'number') {
      if (low.at.value === high.at.value) return `=${amount(low.at.value, unit)}`
      return `${amount(low.at.value, unit)}${taken(low.isIncluded)}-${amount(high.at.value, unit)}${taken(high.isIncluded)}`
    }
    if (low.at.is === 'target' && high.at.is === 'target')
      return `目标值的${formatNumber(low.at.percent)}%${taken(low.isIncluded)}-${formatNumber(high.at.percent)}%${taken(high.isIncluded)}`
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

/** (含), (不含), or nothing where it is not said. */
export function taken(isIncluded: boolean | null): string {
  return isIncluded === null ? '' : isIncluded ? '(含)' : '(不含)'
}
