import type { Json } from '@tianbao/edit'
import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { iterate, iteration } from './iterate.ts'

/** `{"filter": [list, body]}`: the items for which the body is true. */
export const filter: Operator = Object.freeze<Operator>({
  id: 'filter',
  title: { zh: '筛选', en: 'Filter' },
  family: 'list',
  arity: [2, 2],
  isStandard: true,
  shape: 'each',
  gives: 'items',
  compile(operands) {
    const { list, body } = iteration(operands)
    return (frame) => {
      const items = list(frame)
      const kept: Json[] = []
      if (Array.isArray(items))
        iterate(items, body, frame, (value, item) => {
          if (isTruthy(value)) kept.push(item)
          return true
        })
      return kept
    }
  },
  explain: ({ value }) => `符合条件的有 ${Array.isArray(value) ? value.length : 0} 项`,
})
