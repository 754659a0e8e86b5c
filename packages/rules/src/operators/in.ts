import { toText } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"in": [a, b]}`: whether the list b has the item a, or the text b contains the text a. */
export const inOperator: Operator = Object.freeze<Operator>({
  id: 'in',
  title: { zh: '在其中', en: 'In' },
  family: 'list',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply([item = null, whole = null], work) {
    if (Array.isArray(whole)) {
      work.charge(whole.length >> 4)
      return whole.includes(item)
    }
    if (typeof whole !== 'string' || whole === '') return false
    work.charge(whole.length >> 4)
    return whole.includes(toText(item, work))
  },
  explain: ({ texts: [item, whole], value }) => `${item} ${value === true ? '' : '不'}在 ${whole} 之中`,
})
