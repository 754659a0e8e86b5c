import { formatNumber } from '../number/number.ts'
import { amount, awardText, cutoffText, fullText, markText, pointsText, rangeText } from './format-terms.ts'
import type { BandsPart, DeviationPart, ProportionalPart, StepPart, ThresholdPart } from './measured-parts.ts'
import type { Steps } from './terms.ts'

/** 达到95%得5分，每降低2%扣1分. */
export function stepText(part: StepPart, full: number | null): string {
  const { direction, threshold, unit, isRelative, step, penalty, finer, cutoff, gapCutoff } = part
  const isUp = direction === 'higher'
  const mark = `${isUp ? (threshold.is === 'named' ? '不低于' : '达到') : threshold.is === 'named' ? '不高于' : '不超过'}${markText(threshold, unit)}`
  const isPoints = isRelative === false && unit === '%' && threshold.is !== 'number'
  const measure = isRelative !== false ? '%' : isPoints ? '个百分点' : (finer?.unit ?? unit)
  const size = amount(step, measure)
  const past = gapCutoff === null ? '' : `，${cutoffText(gapCutoff, measure, '降低')}`
  const end = (cutoff === null ? '' : `，${cutoffText(cutoff, unit)}`) + past
  return `${mark}${fullText(full)}，${isUp ? '每降低' : '每超过'}${size}扣${pointsText(penalty)}${end}`
}

/** 在40%-60%区间内得满分，每偏离10%扣10分. */
export function deviationText(part: DeviationPart, full: number | null): string {
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

/** 得分=全年实际值/年度指标值×分值. */
export function proportionalText(
  { ratio, cutoff, fullFrom, base, unit }: ProportionalPart,
  full: number | null,
): string {
  if (unit !== null) {
    const past = cutoff === null ? '' : `，${cutoffText(cutoff, '%', '完成率')}`
    return `达到${amount(base, unit)}${fullText(full)}，未达到的按比例得分${past}`
  }
  const times = full === null ? '分值' : `${formatNumber(full)}分`
  const formulas = {
    completion: '全年实际值/年度指标值',
    reverse: '年度指标值/全年实际值',
    overrun: '(1-超支率)',
    rate: base === 100 ? '完成率' : `完成率/${formatNumber(base)}%`,
  }
  const from = fullFrom === null ? '' : `达到${formatNumber(fullFrom)}%${fullText(full)}，`
  const end = cutoff === null ? '' : `，${cutoffText(cutoff, '%', ratio === 'overrun' ? '超支' : '')}`
  return `${from}得分=${formulas[ratio]}×${times}${end}`
}

/** 不低于95%得满分，否则不得分. */
export function thresholdText(
  { label, range, unit, points, otherwise }: ThresholdPart,
  full: number | null,
): string {
  const isFull = points.of === 'full' && points.points === 100
  const award = isFull ? fullText(full) : awardText(points)
  const rest = otherwise === null ? '' : `，否则${awardText(otherwise)}`
  return `${range === null ? label : rangeText(range, unit)}${award}${rest}`
}

/** 不低于90%得10分；80%(含)-90%(不含)得8分. */
export function bandsText({ of, unit, bands, otherwise }: BandsPart): string {
  const texts = bands.map((band, at) =>
    of === 'delay' && at === 0
      ? `按时完成${awardText(band.points)}`
      : `${of === 'delay' ? '延期' : of === 'size' ? '偏差绝对值' : ''}${rangeText(band, unit)}${awardText(band.points)}`,
  )
  return [...texts, ...(otherwise === null ? [] : [`其余${awardText(otherwise)}`])].join('；')
}
