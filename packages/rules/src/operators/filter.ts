import type { Json } from '@tianbao/edit'
import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { iteration } from './iterate.ts'

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
    return (data, frame) => {
      const items = list(data, frame)
      const kept: Json[] = []
      if (!Array.isArray(items)) return kept
      const place = frame.enter(data)
      for (let i = 0; i < items.length; i += 1) {
        const item = items[i] ?? null
        frame.charge(body.steps)
        place.position = i
        if (isTruthy(body.evaluate(item, frame))) kept.push(item)
      }
      frame.leave()
      return kept
    }
  },
  explain: ({ value }) => `符合条件的有 ${Array.isArray(value) ? value.length : 0} 项`,
})
