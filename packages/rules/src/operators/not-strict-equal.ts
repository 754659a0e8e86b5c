import type { Operator } from '../operator.ts'

/** `{"!==": [a, b]}`: the opposite of `===`. */
export const notStrictEqual: Operator = Object.freeze<Operator>({
  id: '!==',
  title: { zh: '不等于', en: 'Not strictly equal' },
  family: 'compare',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([a = null, b = null]) => a !== b,
  binary: (a, b) => (data, frame) => a(data, frame) !== b(data, frame),
  explain: ({ texts: [a, b], value }) => `${a} ${value === true ? '不等于' : '等于'} ${b}`,
})
