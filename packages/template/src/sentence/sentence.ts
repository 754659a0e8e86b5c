import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'

/** Where in a rule something stands: `['logic', 'near', 0, 'var']`. */
export type LogicPlace = readonly (string | number)[]

/**
 * A logic as a sentence: words in the order in which they are read, each with its place in the rule. The same logic to
 * the letter: `logicOf(sayLogic(logic)) = logic`.
 */
export type Sentence =
  /** A `var`, by the titles that lead to it. */
  | { readonly kind: 'place'; readonly at: LogicPlace; readonly path: string; readonly text: string }
  /** A plain value, or a list of nothing but plain values. */
  | { readonly kind: 'value'; readonly at: LogicPlace; readonly value: Json; readonly text: string }
  | { readonly kind: 'list'; readonly at: LogicPlace; readonly parts: readonly SentencePart[] }
  | {
      readonly kind: 'operation'
      readonly at: LogicPlace
      readonly operator: string
      /** Whether its only operand stands bare, and not in a list. */
      readonly isBare: boolean
      readonly parts: readonly SentencePart[]
    }
  /** What no sentence says: its formula stands for it. */
  | { readonly kind: 'formula'; readonly at: LogicPlace; readonly logic: Logic; readonly text: string }

/** The word that says which operation it is; some say it between any two operands. */
export interface OperatorWord {
  readonly kind: 'operator'
  readonly at: LogicPlace
  readonly operator: string
  readonly text: string
}

export type SentencePart = string | OperatorWord | Sentence

/** The logic that a sentence says. */
export function logicOf(sentence: Sentence): Logic {
  switch (sentence.kind) {
    case 'place':
      return { var: sentence.path }
    case 'value':
      return sentence.value
    case 'formula':
      return sentence.logic
    case 'list':
      return operandsOf(sentence.parts)
    case 'operation': {
      const operands = operandsOf(sentence.parts)
      return { [sentence.operator]: sentence.isBare ? (operands[0] ?? null) : operands }
    }
  }
}

/** The words of a sentence in one line, for lists, titles and paper. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      return part.kind === 'list' || part.kind === 'operation' ? sentenceText(part.parts) : part.text
    })
    .join('')
}

/** A wording may name operands in any order; their places say which is which. */
function operandsOf(parts: readonly SentencePart[]): readonly Logic[] {
  return parts
    .filter((part): part is Sentence => typeof part !== 'string' && part.kind !== 'operator')
    .toSorted((a, b) => Number(a.at.at(-1)) - Number(b.at.at(-1)))
    .map(logicOf)
}
