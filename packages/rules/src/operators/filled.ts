import { isEmpty } from '../empty.ts'
import type { Operator } from '../operator.ts'

/** `{"filled": [a, b, …]}`: whether there is something in every operand. */
export const filled: Operator = Object.freeze<Operator>({
  id: 'filled',
  title: { zh: '已填', en: 'Filled' },
  family: 'data',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'strict',
  apply: (args) => args.length > 0 && !args.some(isEmpty),
  explain: ({ value }) => (value === true ? '都已填' : '有没填的'),
})
