import { type Cutoff, type End, formatNumber, type Mark, type Points, type Range } from '@tianbao/reading'
import { say } from '../messages/messages.ts'

/** A number as the page writes it: −1.5. */
export function numberWords(value: number): string {
  return formatNumber(value).replace('-', '−')
}

/** 95%, 5 个, 90. */
export function amountWords(value: number, unit: string | null): string {
  if (unit === null || unit === '') return numberWords(value)
  return /^[%‰]/.test(unit) ? `${numberWords(value)}${unit}` : `${numberWords(value)} ${unit}`
}

/** A distance in the unit of what it is measured on: 2 个百分点, 5 个. */
export function distanceWords(value: number, unit: string | null): string {
  return unit === '%' ? say('score.percent_points', { count: value }) : amountWords(value, unit)
}

/** What a value is held against. */
export function markWords(mark: Mark, unit: string | null): string {
  if (mark.is === 'number') return amountWords(mark.value, unit)
  if (mark.is === 'named') return mark.name
  return mark.percent === 100 ? say('score.target') : say('score.share_of_target', { percent: mark.percent })
}

/** 5 分, 分值的 5%. */
export function pointsWords({ points, of }: Points): string {
  if (of === 'points') return say('score.points', { points: numberWords(points) })
  if (of === 'less') return lossWords({ points, of: 'points' })
  return points === 100 ? say('score.full') : say('score.share_of_full', { percent: numberWords(points) })
}

/** What a part takes away: −1 分. */
export function lossWords(points: Points): string {
  return `−${pointsWords(points)}`
}

/** ≥ 80%、< 90%. An end that the clause leaves open is said so. */
export function rangeWords({ low, high }: Range, unit: string | null): string {
  const ends = [
    ...(low === null ? [] : [endWords(low, '≥', '>', unit)]),
    ...(high === null ? [] : [endWords(high, '≤', '<', unit)]),
  ]
  return ends.length === 0 ? say('score.any') : ends.join('、')
}

function endWords({ at, isIncluded }: End, closed: string, open: string, unit: string | null): string {
  const words = `${isIncluded === true ? closed : open} ${markWords(at, unit)}`
  return isIncluded === null ? say('score.end_open', { words }) : words
}

/** Past what there are no points. */
export function cutoffWords({ side, at, isIncluded }: Cutoff, unit: string | null): string {
  const end = { at, isIncluded }
  return side === 'below' ? endWords(end, '≤', '<', unit) : endWords(end, '≥', '>', unit)
}
