import type { Mark, Range } from '@tianbao/reading'
import type { FullMarks, InputName } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { markWords, rangeWords } from './rule-words.ts'

/** What would give full marks, in words, each said once: 实际值 ≥ 95%. */
export function fullMarksWords(all: readonly FullMarks[]): readonly string[] {
  const words = all.flatMap(({ inputs }) =>
    (Object.entries(inputs) as readonly [InputName, unknown][]).map(([name, wanted]) =>
      wordsOf(name, wanted),
    ),
  )
  return [...new Set(words)]
}

function wordsOf(name: InputName, wanted: unknown): string {
  const title = say(`score.input.${name}`)
  if (name === 'flags') return say(isAll(wanted) ? 'score.best.all' : 'score.best.none_of_all')
  if (name === 'met') return say('score.best.met')
  if (name === 'veto') return say('score.best.veto')
  if (name === 'given') return say('score.best.given')
  if (wanted === 0 || (name === 'counts' && isNothing(wanted)))
    return say('score.best.zero', { input: title })
  if (typeof wanted === 'number' || typeof wanted === 'string') return `${title} ${wanted}`
  if (typeof wanted !== 'object' || wanted === null) return title
  return `${title} ${boundWords(wanted as Bound)}`
}

interface Bound extends Partial<Range> {
  readonly atLeast?: Mark | number
  readonly atMost?: Mark | number
  readonly unit?: string | null
  readonly isOfDeviation?: boolean
}

function boundWords({ atLeast, atMost, low, high, unit = null }: Bound): string {
  if (low !== undefined || high !== undefined)
    return rangeWords({ low: low ?? null, high: high ?? null }, unit)
  const mark = (one: Mark | number) =>
    markWords(typeof one === 'number' ? { is: 'number', value: one } : one, unit)
  return [
    ...(atLeast === undefined ? [] : [`≥ ${mark(atLeast)}`]),
    ...(atMost === undefined ? [] : [`≤ ${mark(atMost)}`]),
  ].join('、')
}

function isNothing(wanted: unknown): boolean {
  return Array.isArray(wanted) && wanted.every((count) => count === 0)
}

function isAll(wanted: unknown): boolean {
  return Array.isArray(wanted) && wanted.every((flag) => flag === true)
}
