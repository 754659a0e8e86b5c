import { isEmpty } from '../empty.ts'
import type { Operator } from '../operator.ts'

/** `{"empty": [a, b, …]}`: whether there is nothing in any operand. */
export const empty: Operator = Object.freeze<Operator>({
  id: 'empty',
  title: { zh: '未填', en: 'Empty' },
  family: 'data',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'strict',
  apply: (args) => args.every(isEmpty),
  explain: ({ value }) => (value === true ? '都没有填' : '有已填的'),
})
