import type { Operator } from '../operator.ts'
import { newOrigin } from '../origin.ts'

/** `{"log": a}`: a itself. The reference also prints it; a template may not write to a server's log. */
export const log: Operator = Object.freeze<Operator>({
  id: 'log',
  title: { zh: '原样', en: 'Log' },
  family: 'data',
  arity: [1, 1],
  isStandard: true,
  shape: 'strict',
  apply: ([value = null]) => value,
  origin: ([value]) => value ?? newOrigin,
})
