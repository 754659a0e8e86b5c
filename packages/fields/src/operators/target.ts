import type { Json } from '@tianbao/edit'
import { describeTarget, formatTarget, type TargetPart, type TargetReading } from '@tianbao/reading'
import type { Operator } from '@tianbao/rules'
import { readingOf, targetText } from './reading-of.ts'

/**
 * `{"target": [text, attribute?, type?, unit?]}`: a target value (指标值) as it is read, an object, or one attribute of
 * it: kind, operator, value, value2, unit, qualitative, base, label, parts, issues, `text` (in its plainest spelling)
 * or `words` (told in Chinese). `type` and `unit` are the cells of 指标值类型 and 计量单位, where the form has these
 * columns. Null for an empty text and for an attribute that the reading does not have.
 */
export const target: Operator = Object.freeze<Operator>({
  id: 'target',
  title: { zh: '指标值读作', en: 'Target value' },
  family: 'text',
  arity: [1, 4],
  isStandard: false,
  shape: 'strict',
  apply([text, attribute, type, unit], work) {
    const typed = targetText(text)
    if (typed === null) return null
    work.charge(8 + (Math.min(typed.length, 500) >> 2))
    const reading = attributesOf(readingOf(typed, targetText(type), targetText(unit)))
    if (attribute === undefined || attribute === null) return reading
    return typeof attribute === 'string' && Object.hasOwn(reading, attribute)
      ? (reading[attribute] ?? null)
      : null
  },
  explain: ({ args: [text, attribute, type, unit], texts: [shown], text: value }) => {
    const typed = targetText(text)
    if (typed === null) return '没有指标值'
    const words = describeTarget(readingOf(typed, targetText(type), targetText(unit)))
    return typeof attribute === 'string' ? `“${shown}” ${words}，取 ${value}` : `“${shown}” ${words}`
  },
})

function attributesOf(reading: TargetReading): Record<string, Json> {
  return {
    kind: reading.kind,
    operator: reading.operator,
    value: reading.value,
    value2: reading.value2 ?? null,
    unit: reading.unit,
    qualitative: reading.qualitative,
    base: reading.base ?? null,
    label: reading.label ?? null,
    parts: (reading.parts ?? []).map(partOf),
    issues: reading.issues ?? [],
    text: formatTarget(reading),
    words: describeTarget(reading),
  }
}

function partOf(part: TargetPart): Json {
  const { label, operator, value, value2, unit, base } = part
  return { label, operator, value, value2: value2 ?? null, unit, base: base ?? null }
}
