import {
  areAlike,
  formatNumber,
  labelKey,
  type RulePart,
  rememberedTarget,
  type ScoringRule,
  type TargetReading,
  usualUnit,
} from '@tianbao/reading'
import type { ScoreInput } from '../input.ts'
import type { RowProblem } from './row-problem.ts'
import { problemAt } from './row-problem.ts'
import { readSeveral, severalCounted } from './several-counts.ts'

/** What an actual value comes to as input, or why it is none. */
export interface ActualInput {
  /** A new object each time: whoever asked may add to it. */
  readonly input: ScoreInput
  readonly problems: readonly RowProblem[]
}

const none: readonly RowProblem[] = Object.freeze([])

/** 按时, 如期: no delay. */
const inTime = /^(?:按时|按期|如期|及时|提前)/

/** 缺1条, 少2项: what lacks. */
const lacking = /^(?:缺|少|漏|差|未)/

/** 无缺漏, 全部做到: nothing lacks. */
const whole = /^(?:无缺|不缺|无漏|齐全|完整|全部|都做到|均做到|无遗漏|没有缺)/

/** 每超1%, 每下降1个百分点: counted is a change, which is not what a cell of values holds. */
const moved = /每(?:再)?(?:超|高|提高|提升|上升|增长|下降|降低|减少|压减|节约)/

/** Whether a person picks the points, and the clause only says between which: 优(90%-100%). */
export function isPicked({ parts }: ScoringRule): boolean {
  return parts.some(({ model }) => model === 'gradeRanges')
}

/** What the actual value of a row says to its rule: a number, a count, a delay, a word. Never a number made up. */
export function actualInput(rule: ScoringRule, actual: string | number, unit: string | null): ActualInput {
  const [part] = rule.parts
  if (part === undefined) return told({})
  const several = severalCounted(rule)
  if (several !== null) {
    const counts = readSeveral(several, String(actual))
    return told(counts === null ? {} : { counts })
  }
  const plain = typeof actual === 'number' ? actual : plainNumber(actual)
  const reading = plain === null ? rememberedTarget(String(actual), null, unit === '' ? null : unit) : null
  if (reading?.kind === 'empty') return told({})
  const number = plain === null ? numberOf(reading, unit) : { value: plain, unit, label: '' }
  const word = typeof actual === 'string' ? actual.trim() : formatNumber(actual)
  if (number !== null && unit !== null && isOther(number.unit, unit) && isMeasured(part))
    return problem('unit_differs', { unit: number.unit ?? '', clause: unit })
  return inputFor(part, number, word) ?? problem('not_a_number', { text: word.slice(0, 40) })
}

/** Digits and nothing else need no reading; most actual values are such. */
function plainNumber(text: string): number | null {
  return /^(?!(?:19|20)\d\d)(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/.test(text) ? Number(text) : null
}

interface Numbered {
  readonly value: number
  readonly unit: string | null
  readonly label: string
}

/** The one number of a text; a bound, a range or a day is none. */
function numberOf(reading: TargetReading | null, unit: string | null): Numbered | null {
  if (reading === null || typeof reading.value !== 'number') return null
  if (reading.kind !== 'number' || (reading.operator !== null && reading.operator !== '=')) return null
  return { value: reading.value, unit: reading.unit ?? unit, label: reading.label ?? '' }
}

function isOther(own: string | null, column: string): boolean {
  return own !== null && !isNoUnit(column) && !areAlike(usualUnit(own), usualUnit(column))
}

/** 无, -, /: a unit column that says there is none. */
function isNoUnit(unit: string): boolean {
  return /^[-—/／无\s]*$/.test(unit)
}

/** Whether a part measures the value itself, in the unit of its column: losses and delays are counted in others. */
function isMeasured({ model }: RulePart): boolean {
  return ['step', 'deviation', 'proportional', 'threshold', 'bands', 'overCompletion'].includes(model)
}

function inputFor(part: RulePart, number: Numbered | null, word: string): ActualInput | null {
  const value = number?.value
  switch (part.model) {
    case 'grades':
    case 'gradeRanges':
      return told({ label: word })
    case 'threshold':
      return threshold(part, number, word)
    case 'checklistDeduct':
      if (whole.test(word)) return told({ missing: 0, flags: part.items.map(() => false) })
      return number !== null && lacking.test(number.label)
        ? told({ missing: number.value })
        : problemOf('missing_count')
    case 'checklistAdd':
      if (whole.test(word))
        return told({ flags: Array.from({ length: part.count ?? part.items.length }, () => true) })
      return problemOf('items_open')
    case 'perOccurrence':
      return value === undefined ? null : told({ count: value, value })
    case 'bonus':
      // What the cell holds is the value, not how far it is past another one.
      if (part.isOnce || part.among !== null || (part.from === null && moved.test(part.label)))
        return problemOf('input_open')
      return value === undefined ? null : told({ count: value, ...measured(number) })
    case 'deadline':
      if (inTime.test(word)) return told({ delay: 0 })
      return value === undefined ? null : told({ delay: value })
    case 'rank':
      return value === undefined ? null : told({ rank: value })
    case 'bands':
      if (part.of === 'delay' && inTime.test(word)) return told({ delay: 0 })
      return value === undefined ? null : told({ delay: value, ...measured(number) })
    default:
      return value === undefined ? null : told(measured(number))
  }
}

function threshold(
  { label, range }: Extract<RulePart, { model: 'threshold' }>,
  number: Numbered | null,
  word: string,
): ActualInput | null {
  if (number !== null) return told(measured(number))
  if (range !== null) return null
  const [said, own] = [labelKey(word), label === null ? null : labelKey(label)]
  if (said === own) return told({ met: true })
  return said === `未${own}` || said === `不${own}`
    ? told({ met: false })
    : problem('word_open', { text: word.slice(0, 40) })
}

function measured(number: Numbered | null): ScoreInput {
  return number === null ? {} : { value: number.value, unit: number.unit }
}

function told(input: ScoreInput): ActualInput {
  return { input, problems: none }
}

function problem(code: string, params: RowProblem['params']): ActualInput {
  return { input: {}, problems: [problemAt('actual', code, params)] }
}

function problemOf(code: string): ActualInput {
  return problem(code, {})
}
