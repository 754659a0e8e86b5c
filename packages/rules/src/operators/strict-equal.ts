import type { Operator } from '../operator.ts'

/** `{"===": [a, b]}`: equality of type and value; two lists are equal only where they are one and the same. */
export const strictEqual: Operator = Object.freeze<Operator>({
  id: '===',
  title: { zh: '等于', en: 'Strictly equal' },
  family: 'compare',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([a = null, b = null]) => a === b,
  binary: (a, b) => (data, frame) => a(data, frame) === b(data, frame),
  explain: ({ texts: [a, b], value }) => `${a} ${value === true ? '等于' : '不等于'} ${b}`,
})
