import type { Json, JsonObject } from '@tianbao/edit'
import { describeTarget, formatTarget, type TargetPart, type TargetReading } from '@tianbao/reading'
import type { Operator, Work } from '@tianbao/rules'
import { readingOf, stepsOf, targetText } from './reading-of.ts'

const attributes: Readonly<Record<string, (reading: TargetReading) => Json>> = {
  kind: ({ kind }) => kind,
  operator: ({ operator }) => operator,
  value: ({ value }) => value,
  value2: ({ value2 }) => value2 ?? null,
  unit: ({ unit }) => unit,
  qualitative: ({ qualitative }) => qualitative,
  base: ({ base }) => base ?? null,
  label: ({ label }) => label ?? null,
  parts: ({ parts }) => (parts ?? []).map(partOf),
  issues: ({ issues }) => issues ?? [],
  text: formatTarget,
  words: describeTarget,
}

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
  apply: ([text, attribute, type, unit], work) => read(text, attribute, type, unit, work),
  binary: (text, attribute) => (data, frame) =>
    read(text(data, frame), attribute(data, frame), undefined, undefined, frame),
  explain: ({ args: [text, attribute, type, unit], texts: [shown], text: value }) => {
    const typed = targetText(text)
    if (typed === null) return '没有指标值'
    const words = describeTarget(readingOf(typed, targetText(type), targetText(unit)))
    return typeof attribute === 'string' ? `“${shown}” ${words}，取 ${value}` : `“${shown}” ${words}`
  },
})

function read(
  text: Json | undefined,
  attribute: Json | undefined,
  type: Json | undefined,
  unit: Json | undefined,
  work: Work,
): Json {
  const typed = targetText(text)
  if (typed === null) return null
  work.charge(stepsOf(typed))
  const reading = readingOf(typed, targetText(type), targetText(unit))
  if (typeof attribute !== 'string') return objectOf(reading)
  return Object.hasOwn(attributes, attribute) ? (attributes[attribute]?.(reading) ?? null) : null
}

const objects = new WeakMap<TargetReading, JsonObject>()

/** All attributes of a reading, made once and frozen, so that the engine need not copy it. */
function objectOf(reading: TargetReading): JsonObject {
  let object = objects.get(reading)
  if (!object) {
    object = frozen(Object.fromEntries(Object.entries(attributes).map(([name, of]) => [name, of(reading)])))
    objects.set(reading, object)
  }
  return object
}

function frozen<T extends Json>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) frozen(part as Json)
  return Object.freeze(value)
}

function partOf(part: TargetPart): Json {
  const { label, operator, value, value2, unit, base } = part
  return { label, operator, value, value2: value2 ?? null, unit, base: base ?? null }
}
