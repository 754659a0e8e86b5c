import { fold, textIn, wordsIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"ends": [text, words]}`: whether a text ends with one of the words; white space and width of signs do not count. */
export const ends: Operator = Object.freeze<Operator>({
  id: 'ends',
  title: { zh: '结尾是', en: 'Ends with' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([value = null, words = null], work) {
    const text = fold(textIn(value))
    if (text === '') return false
    const wanted = wordsIn(words)
    work.charge(wanted.length * (1 + (text.length >> 6)))
    return wanted.some((word) => text.endsWith(word))
  },
  explain: ({ texts: [text, words], value }) =>
    `“${text}” ${value === true ? '以其中的词结尾' : '不以其中的词结尾'}（${words}）`,
})
