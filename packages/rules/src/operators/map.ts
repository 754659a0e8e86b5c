import type { Json } from '@tianbao/edit'
import type { Operator } from '../operator.ts'
import { iteration } from './iterate.ts'

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
    return (data, frame) => {
      const items = list(data, frame)
      const values: Json[] = []
      if (!Array.isArray(items)) return values
      const place = frame.enter(data)
      for (let i = 0; i < items.length; i += 1) {
        frame.charge(body.steps)
        place.position = i
        values.push(body.evaluate(items[i] ?? null, frame))
      }
      frame.leave()
      return values
    }
  },
  explain: ({ value }) => `逐项计算，得 ${Array.isArray(value) ? value.length : 0} 项`,
})
