import { labelOf } from './label.ts'
import type { Part } from './part.ts'
import { type Piece, readPiece } from './piece.ts'
import { piecesOf, type Span } from './pieces.ts'
import { type Squeezed, squeeze } from './squeeze.ts'
import type { TargetContext, TargetPart, TargetReading } from './target-reading.ts'
import { typed } from './typed-column.ts'
import { answerOf, columnOf, defaultVocabulary, isPlaceholder, isReference } from './words.ts'

/** Characters of the longest text that is taken for a target value. */
const longest = 200

/** 2024.6, 20240630: a month or a number. */
const dateOrNumber = /^(?:19|20)\d\d(?:\.(?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/

const leading = /^[,;、。.:!?]/
const trailing = /[,;、。.:!?]+$/

/**
 * Reads a target value (指标值) whole: operator, value, unit, or the word that it is. Total: what is not understood
 * is of kind `invalid` with the issue named, never guessed, and a qualitative value never gets a number.
 *
 * Law: a reading's `formatTarget` reads back as the same, up to issues of spelling.
 */
export function readTarget(text: string, context: TargetContext = {}): TargetReading {
  if (text.length > longest && text.trim().length > longest) return invalid('too_long')
  return typed(readText(text, context), text, context)
}

function readText(text: string, context: TargetContext): TargetReading {
  const squeezed = squeeze(text)
  if (squeezed.text === '') return { ...blank, kind: 'empty' }
  const whole = squeezed.text.replace(trailing, '')
  if (whole === '' || isPlaceholder(whole)) return { ...blank, kind: 'empty', issues: ['placeholder'] }
  const reading = wordReading(whole, context) ?? valueReading(whole, squeezed, context)
  if (reading.kind === 'invalid') return reading
  const issues = [...(reading.issues ?? [])]
  if (leading.test(whole) && !/^\.\d/.test(whole)) issues.push('leading_punctuation')
  if (whole.length < squeezed.text.length) issues.push('trailing_punctuation')
  return issues.length === 0 ? reading : { ...reading, issues }
}

const blank = { operator: null, value: null, unit: null, qualitative: null } as const

function invalid(issue: string): TargetReading {
  return { ...blank, kind: 'invalid', issues: [issue] }
}

/** Texts that are read as one word. */
function wordReading(text: string, context: TargetContext): TargetReading | null {
  const column = columnOf(text, context.vocabulary ?? defaultVocabulary)
  if (column !== undefined) return invalid(`column_shift:${column}`)
  if (isReference(text)) return invalid('refers_elsewhere')
  const answer = answerOf(text)
  if (answer !== undefined)
    return { ...blank, kind: 'boolean', operator: '=', value: answer, qualitative: text }
  if (dateOrNumber.test(text)) return invalid('date_or_number')
  if (text !== '零增长' && text !== '负增长') return null
  const operator = text === '零增长' ? '=' : '<'
  return { kind: 'growth', operator, value: 0, unit: '%', qualitative: text, base: '上年' }
}

function valueReading(text: string, squeezed: Squeezed, context: TargetContext): TargetReading {
  const spans = piecesOf(text)
  const pieces = spans.map(({ from, to }) => readPiece(text.slice(from, to), context.year))
  const fault = pieces.find((piece) => piece.is === 'fault')
  if (fault !== undefined) return invalid(fault.issue)
  const values = pieces.flatMap((piece, index) => valueAt(piece, spans[index]))
  const [first] = values
  if (first === undefined)
    return { ...blank, kind: 'qualitative', operator: '定性', qualitative: squeezed.source(0, text.length) }
  if (values.length > 1) return compound(values, squeezed, values.length < pieces.length)
  if (first.part.qualitative !== undefined && pieces.length > 1) {
    return { ...blank, kind: 'qualitative', operator: '定性', qualitative: squeezed.source(0, text.length) }
  }
  const from = nameStart(text, spans, first.span)
  const hasOtherWords = from > (spans[0]?.from ?? 0) || first.span.to < text.length
  return single(first, squeezed, from, hasOtherWords)
}

/** Where the value's name begins: 、 joins words to one name (会议、活动参与率≥95%), other signs do not. */
function nameStart(text: string, spans: readonly Span[], own: Span): number {
  let index = spans.indexOf(own)
  while (index > 0 && text.charAt(spans[index - 1]?.to ?? 0) === '、') index -= 1
  return spans[index]?.from ?? own.from
}

interface Value {
  readonly part: Part
  readonly at: number
  readonly span: Span
}

function valueAt(piece: Piece, span: Span | undefined): readonly Value[] {
  return piece.is === 'value' && span !== undefined
    ? [{ part: piece.part, at: span.from + piece.at, span }]
    : []
}

function single(
  { part, at }: Value,
  squeezed: Squeezed,
  from: number,
  hasOtherWords: boolean,
): TargetReading {
  const { tail, issues, kind, operator, value, value2, unit, base, qualitative } = part
  const label = labelOf(squeezed.source(from, at)) + tail
  const isTime = kind === 'date' || kind === 'recurringDate'
  const isProse = hasOtherWords || (label !== '' && operator === null && !isTime)
  const word =
    qualitative === undefined ? null : squeezed.source(0, squeezed.text.replace(trailing, '').length)
  const all = [
    ...issues,
    ...(isProse ? ['value_in_prose'] : []),
    ...(word === '无' ? ['ambiguous_无_vs_empty'] : []),
  ]
  return {
    kind,
    operator,
    value,
    unit,
    qualitative: word,
    ...(value2 === undefined ? {} : { value2 }),
    ...(base === undefined ? {} : { base }),
    ...(label === '' ? {} : { label }),
    ...(all.length === 0 ? {} : { issues: all }),
  }
}

function compound(values: readonly Value[], squeezed: Squeezed, hasWords: boolean): TargetReading {
  // 3、5个: the first number says nothing of its own.
  if (values.some(({ part, at, span }) => part.unit === null && part.operator === null && at === span.from)) {
    return invalid('more_than_one_value')
  }
  const range = rangeOf(values)
  if (range !== null) return range
  const parts = values.map(({ part, at, span }): TargetPart => {
    const words =
      part.qualitative === undefined ? squeezed.source(span.from, at) : squeezed.source(span.from, span.to)
    const { operator, value, value2, unit, base } = part
    return {
      label: labelOf(words) + part.tail || null,
      operator,
      value,
      unit,
      ...(value2 === undefined ? {} : { value2 }),
      ...(base === undefined ? {} : { base }),
    }
  })
  // That an operator or unit is missing goes without saying: the values belong in rows of their own.
  const own = values
    .flatMap(({ part }) => part.issues)
    .filter((issue) => !/^(operator|unit)_missing$/.test(issue))
  const issues = ['more_than_one_value', ...(hasWords ? ['value_in_prose'] : []), ...new Set(own)]
  return { ...blank, kind: 'compound', parts, issues }
}

/** ≥90%且≤95%: two bounds around one value, both taken in. */
function rangeOf(values: readonly Value[]): TargetReading | null {
  const [low, high] = [...values].sort((one) => (one.part.operator === '>=' ? -1 : 1))
  if (values.length !== 2 || low === undefined || high === undefined) return null
  if (
    low.part.operator !== '>=' ||
    high.part.operator !== '<=' ||
    values.some(({ at, span }) => at > span.from)
  )
    return null
  const { value, unit, kind } = low.part
  const { value: value2 } = high.part
  const isPlain = kind === 'number' && high.part.kind === 'number' && high.part.unit === unit
  if (!isPlain || typeof value !== 'number' || typeof value2 !== 'number' || value >= value2) return null
  const { issues } = low.part
  const reading = { ...blank, kind: 'range', operator: 'between', value, value2, unit } as const
  return issues.length === 0 ? reading : { ...reading, issues }
}
