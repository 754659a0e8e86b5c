import type { PartStep, ScoringRule } from '@tianbao/reading'
import type { ScoringSettings } from './settings.ts'

/** One way to decide everything that a clause may leave open. */
export interface Choice {
  readonly partStep: PartStep
  /** To which neighbour a number belongs that two intervals share. */
  readonly boundary: 'lower' | 'upper'
  /** Whether a percentage below a named value is points of it or a share of it. */
  readonly percent: 'points' | 'share'
  /** What a rate is held against: 100, or the target. */
  readonly rate: 'hundred' | 'target'
  /** Whether the value is the deviation, or what deviates. */
  readonly deviation: 'value' | 'computed'
}

/** What can be open. */
export type OpenName = keyof Choice

/** A reading of what is open, by name: `linear`, or `linear/lower` where two things are. */
export interface Variant {
  readonly name: string
  readonly choice: Choice
}

const ways: { readonly [name in OpenName]: readonly Choice[name][] } = {
  partStep: ['linear', 'whole', 'up'],
  boundary: ['lower', 'upper'],
  percent: ['points', 'share'],
  rate: ['hundred', 'target'],
  deviation: ['value', 'computed'],
}

const firsts: Choice = {
  partStep: 'linear',
  boundary: 'lower',
  percent: 'points',
  rate: 'hundred',
  deviation: 'value',
}

/** The choice that clause and settings make; open things stand as their first reading. */
export function settledChoice(rule: ScoringRule, settings: ScoringSettings): Choice {
  return { ...firsts, partStep: rule.partStep ?? settings.partStep ?? 'linear' }
}

/** All readings of the open things, one by one. */
export function variantsOf(settled: Choice, open: readonly OpenName[]): readonly Variant[] {
  let variants: readonly Variant[] = [{ name: '', choice: settled }]
  for (const name of open)
    variants = variants.flatMap((variant) =>
      ways[name].map((way) => ({
        name: variant.name === '' ? way : `${variant.name}/${way}`,
        choice: { ...variant.choice, [name]: way },
      })),
    )
  return variants
}

/** What a rule under these settings may leave open, in the order of its readings' names. */
export function openIn(rule: ScoringRule, settings: ScoringSettings): readonly OpenName[] {
  const open = new Set<OpenName>()
  const isPartOpen = rule.partStep === null && settings.partStep === null
  for (const part of rule.parts) {
    if (
      isPartOpen &&
      (part.model === 'deviation' || part.model === 'bonus' || 'penalty' in part) &&
      part.model !== 'overCompletion'
    )
      open.add('partStep')
    if ('cutoff' in part && part.cutoff?.isIncluded === null) open.add('boundary')
    if (part.model === 'step' && part.gapCutoff?.isIncluded === null) open.add('boundary')
    if (part.model === 'deviation' && part.cutoffs.some((one) => one.isIncluded === null))
      open.add('boundary')
    if (
      part.model === 'bands' &&
      part.bands.some(({ low, high }) => low?.isIncluded === null || high?.isIncluded === null)
    )
      open.add('boundary')
    if (
      part.model === 'threshold' &&
      (part.range?.low?.isIncluded === null || part.range?.high?.isIncluded === null)
    )
      open.add('boundary')
    if (part.model === 'step' && part.isRelative === null) open.add('percent')
    if (part.model === 'proportional' && part.ratio === 'rate' && part.base === 100 && part.unit === null)
      open.add('rate')
    if (part.model === 'deviation' && part.isOfDeviation) open.add('deviation')
    if (part.model === 'bands' && part.of === 'size') open.add('deviation')
  }
  return [...open]
}
