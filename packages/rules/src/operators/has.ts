import type { Operator } from '../operator.ts'
import { lookFor } from './look-for.ts'

/** `{"has": [text, words]}`: whether a text contains one of the words; white space and width of signs do not count. */
export const has: Operator = Object.freeze<Operator>({
  id: 'has',
  title: { zh: '含有', en: 'Has' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  ...lookFor((text, word) => text.includes(word)),
  explain: ({ texts: [text, words], value }) =>
    `“${text}” ${value === true ? '有其中的词' : '没有其中的词'}（${words}）`,
})
