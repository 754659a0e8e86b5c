import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import {
  kernels,
  type LogicPlace,
  logicAt,
  operators,
  type Rule,
  rewordings,
  ruleScope,
  type Sentence,
  sayLogic,
  sentenceText,
  surroundings,
  valueWords,
} from '@tianbao/template'
import { say } from '../../messages/messages.ts'
import { isPlaceMeant, type PlaceChoice } from '../facts/place-choices.ts'
import type { RuleWorld } from '../facts/rule-world.ts'
import { withPart } from '../formula/formula-parts.ts'

/** Something that a word can be changed for. */
export interface WordOption {
  readonly id: string
  readonly group: 'value' | 'place' | 'other' | 'around' | 'less'
  readonly label: string
  readonly detail: string
  readonly rule: Rule
}

/** Places that a menu lists at most: more are found by typing. */
const mostPlaces = 30

/** What stands at a word of a rule's sentence, changed for a value, a place, another operation, or less of it. */
export function wordOptions(
  rule: Rule,
  at: LogicPlace,
  typed: string,
  {
    places,
    world,
    isPinyinOf,
  }: {
    readonly places: readonly PlaceChoice[]
    readonly world: RuleWorld
    readonly isPinyinOf: (text: string, typed: string) => boolean
  },
): readonly WordOption[] {
  const json = rule as unknown as Json
  const logic = logicAt(json, at) ?? null
  const into = (next: Logic | undefined) => withPart(rule, at, next)
  const wanted = typed.trim()
  const isMeant = (text: string) => wanted === '' || text.includes(wanted) || isPinyinOf(text, wanted)
  const values = typedValues(wanted).map(
    (value): WordOption => ({
      id: `value ${JSON.stringify(value)}`,
      group: 'value',
      label: valueWords(value),
      detail: '',
      rule: into(value),
    }),
  )
  const named = places
    .filter((place) => wanted === '' || isPlaceMeant(place, wanted, isPinyinOf))
    .slice(0, mostPlaces)
    .map(
      ({ path, words }): WordOption => ({
        id: `place ${path}`,
        group: 'place',
        label: words,
        detail: path,
        rule: into({ var: path }),
      }),
    )
  const isClaim = isTruth(rule, at)
  const others = rewordings(logic).map(
    ({ id, label, logic: next }): WordOption => ({
      id: `other ${id}`,
      group: 'other',
      label,
      detail: '',
      rule: into(next),
    }),
  )
  const around = surroundings(logic, isClaim).map(
    ({ id, label, logic: next }): WordOption => ({
      id: `around ${id}`,
      group: 'around',
      label,
      detail: '',
      rule: into(next),
    }),
  )
  const less = [
    ...kernels(logic).map(
      (one, i): WordOption => ({
        id: `only ${i}`,
        group: 'less',
        label: say('rule.keep_only', { words: told(one, rule, at, world) }),
        detail: '',
        rule: into(one),
      }),
    ),
    ...(canGo(json, at)
      ? [{ id: 'gone', group: 'less', label: say('rule.drop'), detail: '', rule: into(undefined) } as const]
      : []),
  ]
  return [...values, ...named, ...[...others, ...around, ...less].filter(({ label }) => isMeant(label))]
}

/** What was typed as values: a number, a text, a word for a value. */
function typedValues(typed: string): readonly Json[] {
  if (typed === '') return []
  const plain = typed.normalize('NFKC').replaceAll(',', '')
  const isNumber = /^[-−]?\d+(\.\d+)?$/.test(plain)
  const number = isNumber ? [Number(plain.replace('−', '-'))] : []
  const words: Readonly<Record<string, Json>> = { 真: true, 假: false, 空: null }
  const word = Object.hasOwn(words, typed) ? [words[typed] ?? null] : []
  return [...number, ...word, typed.replace(/^[「“"]|[」”"]$/g, '')]
}

const truths: ReadonlySet<string> = new Set([
  ...[
    'and',
    'or',
    '!',
    '!!',
    '==',
    '===',
    '!=',
    '!==',
    '<',
    '<=',
    '>',
    '>=',
    'near',
    'in',
    'has',
    'starts',
    'ends',
  ],
  ...['same', 'filled', 'empty', 'exists', 'some', 'all', 'none'],
])

/** Whether a truth stands at a place: a condition, a demand, a part of one. */
export function isTruth(rule: Rule, at: LogicPlace): boolean {
  const logic = logicAt(rule as unknown as Json, at)
  const [operator = ''] =
    typeof logic === 'object' && logic !== null && !Array.isArray(logic) ? Object.keys(logic) : []
  if (truths.has(operator)) return true
  return (
    (at.length === 1 && (at[0] === 'when' || (at[0] === 'logic' && rule.type !== 'compute'))) ||
    typeof logic === 'boolean'
  )
}

/** Whether an operand can be left out: its operation takes one less. */
function canGo(rule: Json, at: LogicPlace): boolean {
  const operator = at.at(-2)
  if (typeof at.at(-1) !== 'number' || typeof operator !== 'string') return false
  const operands = logicAt(rule, at.slice(0, -1))
  const least = operators.find(({ id }) => id === operator)?.arity[0] ?? 0
  return Array.isArray(operands) && operands.length > least
}

function told(logic: Logic, rule: Rule, at: LogicPlace, { names }: RuleWorld): string {
  const said: Sentence = sayLogic(logic, names, ruleScope(rule), at)
  const text = sentenceText([said]).trim()
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
