import {
  type ClauseReading,
  formatClause,
  labelKey,
  type PhraseRole,
  type RulePart,
  type ScoringRule,
  type Steps,
} from '@tianbao/reading'
import {
  type ScoringSettings,
  type Settled,
  type SettledBy,
  type SettledFrom,
  settledBy,
} from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import {
  amountWords,
  cutoffWords,
  distanceWords,
  lossWords,
  markWords,
  numberWords,
  pointsWords,
  rangeWords,
} from './rule-words.ts'

/** One thing that a clause says, or leaves to others: its own words, what it is, what it was read as. */
export interface ReadingLine {
  /** The clause's words; empty where several places say it, or none. */
  readonly words: string
  readonly name: string
  readonly value: string
  /** Who decided what the clause does not say; null: the clause itself. */
  readonly by: SettledBy | null
}

/** How a clause is read, line by line, with what it does not say and who decided that. */
export function readingLines(
  reading: ClauseReading,
  settings: ScoringSettings,
  from: SettledFrom = {},
): readonly ReadingLine[] {
  const { rule } = reading
  if (rule === null) return []
  const lines = rule.parts.flatMap((part) => linesOf(part, rule))
  if (rule.full !== null) lines.splice(1, 0, said('full', say('score.points', { points: rule.full }), 'full'))
  if (rule.cap !== null) lines.push(said('cap', say('score.points', { points: rule.cap }), 'cap'))
  return [
    ...lines.map(({ role, label, name, value }) => ({
      words: label === undefined ? wordsOf(reading, role) : wordsNaming(reading, label),
      name,
      value,
      by: null,
    })),
    ...settledBy(rule, settings, from).flatMap((one) => settledLine(one, reading, settings)),
  ]
}

interface SaidLine {
  readonly role: PhraseRole
  /** The word that the clause uses for it, where there are several of its kind. */
  readonly label?: string
  readonly name: string
  readonly value: string
}

function said(name: string, value: string, role: PhraseRole, label?: string): SaidLine {
  return { role, name: say(`score.line.${name}`), value, ...(label === undefined ? {} : { label }) }
}

function linesOf(part: RulePart, rule: ScoringRule): SaidLine[] {
  switch (part.model) {
    case 'step': {
      const sign = part.direction === 'higher' ? '≥' : '≤'
      const length = part.isRelative === true ? say('score.share_of_mark', { percent: part.step }) : null
      const unit = part.isRelative === null ? '%' : (part.finer?.unit ?? part.unit)
      return [
        said('threshold', `${sign} ${markWords(part.threshold, part.unit)}`, 'threshold'),
        ...stepLines(part, length ?? distanceWords(part.step, unit)),
        ...limitLines(part, part.unit),
        ...(part.gapCutoff === null ? [] : [said('gap', cutoffWords(part.gapCutoff, part.unit), 'cutoff')]),
      ]
    }
    case 'deadline':
      return [...stepLines(part, amountWords(part.step, part.unit)), ...limitLines(part, part.unit)]
    case 'perOccurrence':
      return [
        ...(part.first === null ? [] : [said('first', lossWords(part.first), 'penalty')]),
        ...stepLines(part, say('score.times', { count: part.step })),
        ...limitLines(part, part.unit),
      ]
    case 'bands':
      return [
        ...part.bands.map((band) =>
          said(
            part.of === 'size' ? 'size' : 'points',
            pointsWords(band.points),
            'band',
            rangeWords(band, part.unit),
          ),
        ),
        ...(part.otherwise === null ? [] : [said('otherwise', pointsWords(part.otherwise), 'otherwise')]),
      ]
    case 'grades':
      return part.grades.map(({ label, points }) => said('points', pointsWords(points), 'grade', label))
    case 'checklistAdd':
      return part.each === null
        ? part.items.map(({ label, points }) => said('item', `+${pointsWords(points)}`, 'item', label))
        : [said('each', `+${say('score.points', { points: part.each })}`, 'points')]
    case 'checklistDeduct':
      return [...(part.missing === null ? [] : [part.missing]), ...part.items].map(({ label, points }) =>
        said('item', lossWords(points), 'item', label),
      )
    case 'gradeRanges':
      return part.ranges.map(({ label, low, high }) =>
        said('range', say('score.range', { low, high }), 'grade', label),
      )
    case 'threshold':
      return [
        said(
          'met',
          part.range === null ? (part.label ?? '') : rangeWords(part.range, part.unit),
          'threshold',
        ),
        said('points', pointsWords(part.points), 'points'),
        ...(part.otherwise === null ? [] : [said('otherwise', pointsWords(part.otherwise), 'otherwise')]),
      ]
    default:
      return [said(part.model, alone(part, rule), roles[part.model] ?? 'ratio')]
  }
}

const roles: Readonly<Partial<Record<RulePart['model'], PhraseRole>>> = {
  proportional: 'ratio',
  veto: 'veto',
  rank: 'rank',
  bonus: 'bonus',
  deviation: 'threshold',
}

/** A part by itself as one plain clause. */
function alone(part: RulePart, { full }: ScoringRule): string {
  return formatClause({ full, parts: [part], floor: null, cap: null, partStep: null }).replace(/。$/, '')
}

function stepLines({ penalty }: Steps, length: string): SaidLine[] {
  return [said('step', length, 'step'), said('penalty', lossWords(penalty), 'penalty')]
}

type Limited = Pick<Extract<RulePart, { model: 'step' }>, 'maxPenalty' | 'cutoff'>

function limitLines({ maxPenalty, cutoff }: Limited, unit: string | null): SaidLine[] {
  return [
    ...(maxPenalty === null ? [] : [said('most', say('score.points', { points: maxPenalty }), 'cap')]),
    ...(cutoff === null ? [] : [said('cutoff', cutoffWords(cutoff, unit), 'cutoff')]),
  ]
}

/** The words that were taken for something, where only one place was. */
function wordsOf({ phrases }: ClauseReading, role: PhraseRole): string {
  const [first, ...others] = phrases.filter((phrase) => phrase.role === role)
  // Of what is cut off the first phrase says where, the second that nothing is left.
  return others.length === 0 || (role === 'cutoff' && others.length === 1) ? (first?.text ?? '') : ''
}

/** The words of a grade or an item as the clause writes it. */
function wordsNaming({ phrases }: ClauseReading, label: string): string {
  const key = labelKey(label)
  return phrases.find(({ text }) => labelKey(text) === key)?.text ?? label.trim()
}

/** What is settled of part steps, floor, over-completion and rounding. */
function settledLine(
  { name, value, by }: Settled,
  reading: ClauseReading,
  { overCompletion, notApplicable, conversion, rounding }: ScoringSettings,
): readonly ReadingLine[] {
  const role = name === 'partStep' ? 'part_step' : 'floor'
  const words = by === 'clause' ? wordsOf(reading, role) : say('score.unsaid')
  const line = (told: string): readonly ReadingLine[] => [
    {
      words,
      name: say(`score.line.${name}`),
      value: told,
      by: by === 'clause' || (name === 'partStep' && value === null) ? null : by,
    },
  ]
  if (name === 'partStep') return line(say(`score.part_step.${value ?? 'open'}`))
  if (name === 'floor')
    return line(
      typeof value === 'number' ? say('score.points', { points: numberWords(value) }) : say('score.no_floor'),
    )
  if (name === 'overCompletion')
    return line(
      overCompletion === null ? say('score.over_free') : say('score.over_completion', { ...overCompletion }),
    )
  if (name === 'notApplicable') return line(say(`score.not_applicable.${notApplicable}`))
  if (name === 'conversion') return line(say(`score.row_conversion.${conversion}`))
  return line(say(`score.rounding.${rounding.mode}`, { decimals: rounding.decimals }))
}
