import type { Json } from '@tianbao/edit'
import { evaluate, type Logic, ownOperators, standardOperators } from '@tianbao/rules'
import type { EvidenceInput, EvidenceStep } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { numberWords } from './rule-words.ts'

/** One line of a computation as people write it: 差距　max(0, 95 − 92.4)　2.6. */
export interface ComputationLine {
  readonly title: string
  /** Empty where there is nothing to compute. */
  readonly formula: string
  readonly value: string
}

const operators = Object.freeze([...standardOperators, ...ownOperators])

const signs: Readonly<Record<string, { readonly sign: string; readonly power: number }>> = {
  '+': { sign: ' + ', power: 1 },
  '-': { sign: ' − ', power: 1 },
  '*': { sign: ' × ', power: 2 },
  '/': { sign: ' ÷ ', power: 2 },
}

/** The lines of a computation with the numbers of this row in them; of a choice only what was chosen. */
export function computationLines(
  steps: readonly EvidenceStep[],
  inputs: readonly EvidenceInput[],
): readonly ComputationLine[] {
  const data: Record<string, Json> = Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
  return steps.map(({ name, title, logic, value }) => {
    const formula = words(logic, data, 0)
    data[name] = value
    const told = valueWords(value)
    return { title, formula: formula === told ? '' : formula, value: told }
  })
}

function words(logic: Logic, data: Readonly<Record<string, Json>>, power: number): string {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return valueWords(logic as Json)
  const [id = '', operands = null] = Object.entries(logic)[0] ?? []
  const parts: readonly Logic[] = Array.isArray(operands) ? operands : [operands as Logic]
  if (id === 'var') return valueWords(evaluate(logic, data, operators).value)
  if (id === 'if') return words(taken(parts, data), data, power)
  const sign = signs[id]
  if (sign !== undefined && parts.length > 1) {
    const whole = parts.map((part, at) => words(part, data, sign.power + (at > 0 ? 1 : 0))).join(sign.sign)
    return power > sign.power ? `(${whole})` : whole
  }
  const inner = parts.map((part) => words(part, data, 0)).join(', ')
  if (id === 'max' || id === 'min') return `${id}(${inner})`
  if (id === 'round') return say('score.rounded', { value: words(parts[0] ?? null, data, 0) })
  if (id === '%')
    return say('score.remainder', {
      value: parts.map((part) => words(part, data, 2)).join(say('score.divided')),
    })
  return valueWords(evaluate(logic, data, operators).value)
}

/** The branch of a choice that holds. */
function taken(parts: readonly Logic[], data: Readonly<Record<string, Json>>): Logic {
  for (let at = 0; at + 1 < parts.length; at += 2)
    if (evaluate(parts[at] ?? null, data, operators).value === true) return parts[at + 1] ?? null
  return parts.length % 2 === 1 ? (parts.at(-1) ?? null) : null
}

/** Nobody types so many decimals: they come of a division that does not end, and are told by the first of them. */
const endless = { from: 9, told: 4 }

function figureWords(value: number): string {
  const words = numberWords(value)
  const point = words.indexOf('.')
  return point < 0 || words.length - point - 1 < endless.from
    ? words
    : `${words.slice(0, point + 1 + endless.told)}…`
}

/** A value in a line: numbers as the page writes them (95.8333…), truth as 是 and 否. */
export function valueWords(value: Json): string {
  if (typeof value === 'number') return figureWords(value)
  if (typeof value === 'boolean') return say(value ? 'score.yes' : 'score.no')
  if (value === null || value === undefined) return say('score.none')
  if (Array.isArray(value)) return value.map(valueWords).join('、')
  return typeof value === 'object' ? JSON.stringify(value) : value
}

const operatorSigns: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' }

/** An input as the page writes it: the sign of a target as a sign, a unit that is said to be none as 无. */
export function inputWords(name: EvidenceInput['name'], value: Json): string {
  if (value === '') return say('score.no_unit')
  return name === 'targetOperator' && typeof value === 'string'
    ? (operatorSigns[value] ?? value)
    : valueWords(value)
}
