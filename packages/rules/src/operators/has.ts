import { fold, textIn, wordsIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"has": [text, words]}`: whether a text contains one of the words; white space and width of signs do not count. */
export const has: Operator = Object.freeze<Operator>({
  id: 'has',
  title: { zh: '含有', en: 'Has' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([value = null, words = null], work) {
    const text = fold(textIn(value))
    if (text === '') return false
    const wanted = wordsIn(words)
    work.charge(wanted.length * (1 + (text.length >> 6)))
    return wanted.some((word) => text.includes(word))
  },
  explain: ({ texts: [text, words], value }) =>
    `“${text}” ${value === true ? '有其中的词' : '没有其中的词'}（${words}）`,
})
