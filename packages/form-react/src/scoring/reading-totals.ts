import type { Form, RowEvidence, ScoreSheet } from '@tianbao/form'
import type { PartStep } from '@tianbao/reading'
import { type GradeBand, openIn } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import type { ReadingTotal } from './BoundaryCases.tsx'
import { numberWords } from './rule-words.ts'

/** The readings of part steps, in the order of the page. */
export const partSteps: readonly PartStep[] = ['whole', 'linear', 'up']

/** What the whole form comes to by each reading of part steps; none where the row's clause leaves nothing open. */
export function readingTotals(
  form: Form,
  { reading, settings }: RowEvidence,
  sheet: ScoreSheet,
): readonly ReadingTotal[] {
  const { rule } = reading
  if (rule === null || rule.partStep !== null) return []
  if (!openIn(rule, { ...settings, partStep: null }).includes('partStep')) return []
  return partSteps.map((partStep) => {
    const under = partStep === sheet.settings.partStep ? sheet : form.scoresUnder({ partStep })
    return { partStep, words: totalWords(under) }
  })
}

/** 92.00 优; a dash while rows are open. */
export function totalWords(sheet: ScoreSheet | null): string {
  const points = sheet?.total.points ?? null
  if (sheet === null || points === null) return say('score.none')
  return `${pointsFixed(points, sheet)}${sheet.grade === null ? '' : ` ${sheet.grade}`}`
}

/** How the sum became the total: 46.00 ÷ 50 × 100; empty where it is the total. */
export function conversionWords(sheet: ScoreSheet): string {
  const { conversion, points } = sheet.total
  if (points === null || conversion === null) return ''
  return say(conversion.kept === 0 ? 'score.converted' : 'score.converted_beside', {
    kept: pointsFixed(conversion.kept, sheet),
    sum: pointsFixed(conversion.sum, sheet),
    full: numberWords(conversion.under),
    total: numberWords(conversion.over),
  })
}

/** Points with the decimals that the form rounds to. */
export function pointsFixed(points: number, { settings }: Pick<ScoreSheet, 'settings'>): string {
  return points.toFixed(settings.rounding.decimals).replace('-', '−')
}

/** From where on each grade holds: 优 ≥ 90; of the lowest, below what it ends: 差 < 60. */
export function gradeWords(
  grades: readonly GradeBand[],
): readonly { readonly label: string; readonly words: string }[] {
  const falling = [...grades].sort((one, other) => other.from - one.from)
  return falling.map(({ label, from }, at) => {
    const above = falling[at - 1]
    const isLowest = at === falling.length - 1 && above !== undefined && from === 0
    return { label, words: isLowest ? `< ${numberWords(above.from)}` : `≥ ${numberWords(from)}` }
  })
}
