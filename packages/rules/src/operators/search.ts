import { equalJson } from '@tianbao/edit'
import type { Evaluator } from '../frame.ts'
import type { Operand } from '../operator.ts'
import { inOperator, isIn } from './in.ts'

/** A text in which words are looked for. */
interface Search {
  readonly text: Evaluator
  readonly words: readonly string[]
}

/**
 * What an `or` looks for, where all that it does is to look for words in one text. JSON-Logic has no other way to say
 * "one of these words": `{"or": [{"in": ["工资", {"var": "name"}]}, {"in": ["社保", {"var": "name"}]}]}`.
 */
export function searchOf(operands: readonly Operand[]): Search | undefined {
  const words: string[] = []
  let text: Operand | undefined
  for (const { operation } of operands) {
    const [word, whole, ...more] = operation?.operator === inOperator ? operation.operands : []
    if (typeof word?.constant !== 'string' || whole === undefined || more.length > 0) return undefined
    if (text !== undefined && !equalJson(text.logic, whole.logic)) return undefined
    text = whole
    words.push(word.constant)
  }
  return text && { text: text.evaluate, words }
}

/** Evaluates the text once, and looks for one word after the other. */
export function searchEvaluator({ text, words }: Search): Evaluator {
  return (data, frame) => {
    const whole = text(data, frame)
    for (let i = 0; i < words.length; i += 1) if (isIn(words[i] ?? '', whole, frame)) return true
    return false
  }
}
