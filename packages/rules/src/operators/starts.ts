import { fold, textIn, wordsIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"starts": [text, words]}`: whether a text begins with one of the words; white space and width of signs do not count. */
export const starts: Operator = Object.freeze<Operator>({
  id: 'starts',
  title: { zh: '开头是', en: 'Starts with' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([value = null, words = null], work) {
    const text = fold(textIn(value))
    if (text === '') return false
    const wanted = wordsIn(words)
    work.charge(wanted.length * (1 + (text.length >> 6)))
    return wanted.some((word) => text.startsWith(word))
  },
  explain: ({ texts: [text, words], value }) =>
    `“${text}” ${value === true ? '以其中的词开头' : '不以其中的词开头'}（${words}）`,
})
