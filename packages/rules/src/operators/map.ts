import type { Json } from '@tianbao/edit'
import type { Operator } from '../operator.ts'
import { iterate, iteration } from './iterate.ts'

/** `{"map": [list, body]}`: the body's value for every item. What is no list has no items. */
export const map: Operator = Object.freeze<Operator>({
  id: 'map',
  title: { zh: '逐项计算', en: 'Map' },
  family: 'list',
  arity: [2, 2],
  isStandard: true,
  shape: 'each',
  gives: 'values',
  compile(operands) {
    const { list, body } = iteration(operands)
    return (frame) => {
      const items = list(frame)
      const values: Json[] = []
      if (Array.isArray(items)) iterate(items, body, frame, (value) => values.push(value) > 0)
      return values
    }
  },
  explain: ({ value }) => `逐项计算，得 ${Array.isArray(value) ? value.length : 0} 项`,
})
