import type { Form, ScoreSheet } from '@tianbao/form'
import { areAlike, type RulePart, rememberedClause } from '@tianbao/reading'
import { openIn } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { partSteps } from './reading-totals.ts'

/**
 * That clauses do not say what a part of a step counts, and what that does to the form: 8 条标准没写…，等级不同。Null where
 * no scored row turns on it.
 */
export function openReadingsWords(form: Form, sheet: ScoreSheet): string | null {
  const { settings } = sheet
  const isOpen = (clause: string) => {
    const { rule } = rememberedClause(clause)
    return (
      rule?.parts.some(hasParts) === true &&
      openIn(rule, { ...settings, partStep: null }).includes('partStep')
    )
  }
  const count = sheet.rows.filter(({ state, clause }) => state !== 'unscored' && isOpen(clause)).length
  if (count === 0) return null
  const under = partSteps.map((partStep) => form.scoresUnder({ partStep }))
  const totals = new Set(under.map((one) => one?.total.sum ?? null))
  const grades = new Set(under.map((one) => one?.grade ?? null))
  const effect = grades.size > 1 ? 'grades' : totals.size > 1 ? 'points' : 'none'
  return [
    say('score.readings.count', { count }),
    say(`score.readings.${effect}`),
    settings.partStep === null
      ? say('score.readings.unsettled')
      : say('score.readings.taken', { reading: say(`score.column.${settings.partStep}`) }),
  ].join('')
}

/** Whether a step can be taken in part: of things that are counted one by one none can. */
function hasParts(part: RulePart): boolean {
  if (part.model !== 'step') return true
  const { step, unit, threshold } = part
  const isWhole = threshold.is === 'number' && Number.isInteger(threshold.value)
  return !(step === 1 && isWhole && unit !== null && areAlike(unit, '个'))
}
