import type { Address, Json } from '@tianbao/edit'
import { type Explanation, subtract } from '@tianbao/rules'

/** One line of a sum as people set it: a sign, what it is, the figure; `ruled` draws a line over it. */
export interface SumLine {
  readonly sign: '' | '+' | '−' | '÷' | '='
  readonly label: string
  readonly text: string
  readonly isRuled: boolean
  readonly isDifference: boolean
}

export interface SumWords {
  label(address: Address): string
  /** A figure as it stands in a place, or of no place. */
  figure(value: number, address?: Address): string
  /** What a sum comes to is called; and what any other operation does. */
  readonly sum: string
  readonly result: string
  readonly stated: string
  readonly difference: string
}

/** A sum set as a column: operands, a rule, the result; then what the table says instead, and how far off it is. */
export function sumColumn(
  explanation: Explanation,
  stated: { readonly address: Address; readonly value: number } | null,
  words: SumWords,
): readonly SumLine[] | null {
  const operation = unrounded(explanation)
  const terms = termsOf(operation)
  const result = explanation.value
  if (!terms || typeof result !== 'number') return null
  const lines = terms.map(
    (term, index): SumLine => ({
      ...plainLine,
      sign: index === 0 && term.sign === '+' ? '' : term.sign,
      label: term.address === undefined ? '' : words.label(term.address),
      text: words.figure(term.value, term.address),
    }),
  )
  const at = stated?.address
  lines.push({
    ...plainLine,
    sign: '=',
    label: operation.operator === 'ratio' ? words.result : words.sum,
    text: words.figure(result, at),
    isRuled: true,
  })
  if (!stated) return lines
  lines.push({ ...plainLine, sign: '−', label: words.stated, text: words.figure(stated.value, at) })
  return [...lines, differenceLine(result, stated.value, words, at)]
}

/** What a rounding rounds: the sum that people would set. */
function unrounded(explanation: Explanation): Explanation {
  const [inner] = explanation.steps
  return explanation.operator === 'round' && inner ? unrounded(inner) : explanation
}

/** Two figures that should agree, one under the other, and how far apart they are. */
export function comparison(explanation: Explanation, words: SumWords): readonly SumLine[] | null {
  if (!['near', '==', '===', '<=', '>=', '<', '>'].includes(explanation.operator)) return null
  const [a, b] = explanation.steps.map(sourceOf)
  if (!a || !b || typeof a.value !== 'number' || typeof b.value !== 'number') return null
  if (a.address === undefined && b.address === undefined) return null
  const line = (side: Side, value: number, sign: SumLine['sign']): SumLine => ({
    ...plainLine,
    sign,
    label: side.address === undefined ? unnamed(side.sentence) : words.label(side.address),
    text: words.figure(value, side.address),
  })
  return [
    line(a, a.value, ''),
    line(b, b.value, '−'),
    differenceLine(a.value, b.value, words, a.address ?? b.address),
  ]
}

/** What is said of a figure, without the name that only the rule's author knows: $limit = 90. */
function unnamed(sentence: string): string {
  return /^\$[\w.]+ = [\d.]+$/.test(sentence) ? '' : sentence
}

/** A line of nothing but what is put into it. */
export const plainLine: SumLine = { sign: '', label: '', text: '', isRuled: false, isDifference: false }

function differenceLine(a: number, b: number, words: SumWords, at: Address | undefined): SumLine {
  const text = words.figure(Math.abs(subtract(a, b)), at)
  return { sign: '=', label: words.difference, text, isRuled: true, isDifference: true }
}

const signs: Readonly<Record<string, Term['sign']>> = { sum: '+', '+': '+', '-': '−', ratio: '÷' }

interface Term {
  readonly sign: '+' | '−' | '÷'
  readonly value: number
  readonly address?: Address
}

/** The operands of a plain sum, difference or ratio of places; null for anything more. */
function termsOf(explanation: Explanation): readonly Term[] | null {
  const sign = signs[explanation.operator]
  if (sign === undefined) return null
  const terms: Term[] = []
  // The third operand of a ratio only says in what it is told: 100 for percent.
  const operands = explanation.operator === 'ratio' ? explanation.steps.slice(0, 2) : explanation.steps
  for (const [index, step] of operands.entries()) {
    const side = sourceOf(step)
    if (side.value === undefined || side.value === null) continue
    if (typeof side.value !== 'number') return null
    terms.push({
      sign: index === 0 ? '+' : sign,
      value: side.value,
      ...(side.address === undefined ? {} : { address: side.address }),
    })
  }
  return terms.length > 1 ? terms : null
}

interface Side {
  readonly value: Json | undefined
  readonly address?: Address
  readonly sentence: string
}

/** What an operand is in the end: a named value leads to the place that it was read from. */
function sourceOf(step: Explanation): Side {
  let found = step
  while (found.operator === 'var' && found.steps.length === 1 && found.steps[0]) found = found.steps[0]
  const address = found.operator === 'var' ? found.path : undefined
  return { value: step.value, sentence: found.sentence, ...(address === undefined ? {} : { address }) }
}

/** Every place that an explanation read, in the order in which it did, each once. */
export function placesRead(explanation: Explanation): readonly Address[] {
  const found = new Set<Address>()
  const visit = (step: Explanation) => {
    if (step.path !== undefined && step.isReached) found.add(step.path)
    for (const inner of step.steps) visit(inner)
  }
  visit(explanation)
  return [...found]
}
