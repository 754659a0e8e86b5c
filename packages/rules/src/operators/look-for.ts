import type { Json } from '@tianbao/edit'
import { fold, textIn, wordsIn } from '../fold.ts'
import type { Work } from '../frame.ts'
import type { StrictOperator } from '../operator.ts'

/**
 * What `has`, `starts` and `ends` do: whether one of some words is found in a text, white space and width of signs not
 * counting. Nothing is found in an empty text. Words that a rule spells out are folded once.
 */
export function lookFor(
  isFound: (text: string, word: string) => boolean,
): Required<Pick<StrictOperator, 'apply' | 'binary'>> {
  const look = (value: Json, wanted: readonly string[], work: Work): boolean => {
    const text = fold(textIn(value))
    if (text === '') return false
    work.charge(wanted.length * (1 + (text.length >> 6)))
    for (let i = 0; i < wanted.length; i += 1) if (isFound(text, wanted[i] ?? '')) return true
    return false
  }
  return {
    apply: ([value = null, words = null], work) => look(value, wordsIn(words), work),
    binary(a, b, _, words) {
      if (words === undefined) return (data, frame) => look(a(data, frame), wordsIn(b(data, frame)), frame)
      const wanted = wordsIn(words)
      return (data, frame) => look(a(data, frame), wanted, frame)
    },
  }
}
