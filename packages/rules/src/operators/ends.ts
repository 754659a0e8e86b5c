import type { Operator } from '../operator.ts'
import { lookFor } from './look-for.ts'

/** `{"ends": [text, words]}`: whether a text ends with one of the words; white space and width of signs do not count. */
export const ends: Operator = Object.freeze<Operator>({
  id: 'ends',
  title: { zh: '结尾是', en: 'Ends with' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  ...lookFor((text, word) => text.endsWith(word)),
  explain: ({ texts: [text, words], value }) =>
    `“${text}” ${value === true ? '以其中的词结尾' : '不以其中的词结尾'}（${words}）`,
})
