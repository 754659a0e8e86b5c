import type { Operator } from '../operator.ts'
import { lookFor } from './look-for.ts'

/** `{"starts": [text, words]}`: whether a text begins with one of the words; white space and width of signs do not count. */
export const starts: Operator = Object.freeze<Operator>({
  id: 'starts',
  title: { zh: '开头是', en: 'Starts with' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  ...lookFor((text, word) => text.startsWith(word)),
  explain: ({ texts: [text, words], value }) =>
    `“${text}” ${value === true ? '以其中的词开头' : '不以其中的词开头'}（${words}）`,
})
