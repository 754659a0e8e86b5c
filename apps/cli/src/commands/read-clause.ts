import type { Json, JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type ClauseReading, readClause } from '@tianbao/reading'
import { compileScore, defaultSettings, inputOf, type Score } from '@tianbao/scoring'
import { parseJson } from '@tianbao/template'
import { longestLine } from '../files/read-lines.ts'

const limits = { bytes: longestLine, depth: 100 }

/** What a line `{"text":…,"examples":[{"input":…}]}` is answered with. */
export type ClauseAnswer =
  | { readonly error: string }
  | {
      readonly text: string
      readonly model: string
      /** For each example its score; null where there is none. */
      readonly scores: readonly (number | null)[]
      /** The words that were not understood, as they were typed. */
      readonly unread: readonly string[]
      readonly manual: boolean
      /** Why a person scores. */
      readonly reason?: string
      /** For each example what its readings would score, where the clause leaves open which holds. */
      readonly readings?: readonly (Readonly<Record<string, number>> | null)[]
    }

/** Reads one line's clause and scores its examples by the default settings. */
export function readClauseLine(line: string): ClauseAnswer {
  const parsed = parseJson(line, limits)
  if (parsed.findings) {
    const [fault] = parsed.findings
    return { error: fault === undefined ? '' : sentence(fault, {}) }
  }
  const { value } = parsed
  if (!isObject(value) || typeof value.text !== 'string') return { error: shape }
  const examples = value.examples ?? []
  if (!Array.isArray(examples)) return { error: shape }
  return answerOf(readClause(value.text), examples)
}

const shape = '这一行要是 {"text":…,"examples":[{"input":…}]}。'

function answerOf(reading: ClauseReading, examples: readonly Json[]): ClauseAnswer {
  const { text, rule, reason } = reading
  const unread = reading.unread.map((span) => span.text)
  if (rule === null || reason !== null)
    return {
      text,
      model: 'manual',
      scores: examples.map(() => null),
      unread,
      manual: true,
      reason: reason ?? 'unread',
    }
  const scorer = compileScore(rule, defaultSettings)
  const scores = examples.map((example): Score | null => {
    const input = isObject(example) ? inputOf(rule, example.input ?? null) : null
    return input === null ? null : scorer(input)
  })
  const readings = scores.map((one) => one?.readings ?? null)
  return {
    text,
    model: rule.parts[0]?.model ?? 'manual',
    scores: scores.map((one) => one?.points ?? null),
    unread,
    manual: false,
    ...(readings.some((one) => one !== null) ? { readings } : {}),
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
