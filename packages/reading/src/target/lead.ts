import { type BaseWord, baseAt, type ChangeWord, changeAt } from './change.ts'
import { type OperatorWord, operatorBefore } from './operators.ts'

/** Words before a number: bounds, a change, what it is measured against. */
export interface Lead {
  readonly words: readonly OperatorWord[]
  /** One of the words says a bound outright; 达到 and 控制在 only lean. */
  readonly isFirm: boolean
  readonly change: ChangeWord | null
  readonly base: BaseWord | null
  /** ±5%. */
  readonly isBothWays: boolean
  readonly end: number
}

/** More words than this before one number are no phrase. */
const most = 6

/** The words that lead to a number, from here on; null where no number can follow them. */
export function leadAt(text: string, at: number): Lead | null {
  const words: OperatorWord[] = []
  let change: ChangeWord | null = null
  let base: BaseWord | null = null
  let end = at
  for (let count = 0; count < most; count += 1) {
    const word = operatorBefore(text, end)
    const verb: ChangeWord | null = word === null && change === null ? changeAt(text, end) : null
    const against: BaseWord | null =
      word === null && verb === null && base === null ? baseAt(text, end) : null
    if (word !== null) words.push(word)
    change ??= verb
    base ??= against
    const next: { readonly end: number } | null = word ?? verb ?? against
    if (next === null) break
    end = next.end
  }
  const isBothWays = text.charAt(end) === '±'
  if (isBothWays) end += 1
  const sign = text.charAt(end)
  // A dash behind a name is a dash; a minus follows a bound, or begins the text. 下降-5% says two things.
  if (sign === '+' || (sign === '-' && (change !== null || (at > 0 && words.length === 0)))) return null
  // 较上年≥5% says no change.
  if (base !== null && change === null) return null
  return { words, isFirm: words.some((word) => !word.isLeaning), change, base, isBothWays, end }
}
