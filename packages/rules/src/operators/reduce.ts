import type { Json } from '@tianbao/edit'
import type { Operator } from '../operator.ts'
import { iteration } from './iterate.ts'

/** `{"reduce": [list, body, initial]}`: the body's value, item after item, over `current` and `accumulator`. */
export const reduce: Operator = Object.freeze<Operator>({
  id: 'reduce',
  title: { zh: '逐项累计', en: 'Reduce' },
  family: 'list',
  arity: [2, 3],
  isStandard: true,
  shape: 'each',
  gives: 'accumulator',
  compile(operands) {
    const { list, body } = iteration(operands)
    const initial = operands[2]?.evaluate ?? (() => null)
    return (frame) => {
      const items = list(frame)
      let accumulator: Json = initial(frame)
      if (!Array.isArray(items)) return accumulator
      frame.enter()
      for (let i = 0; i < items.length; i += 1) {
        frame.charge(body.steps)
        frame.next({ current: items[i] ?? null, accumulator }, i)
        accumulator = body.evaluate(frame)
      }
      frame.leave()
      return accumulator
    }
  },
  explain: ({ text }) => `逐项累计，得 ${text}`,
})
