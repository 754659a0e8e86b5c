import type { Json } from '@tianbao/edit'
import { toJsonNumber } from '../coerce.ts'
import { add } from '../exact.ts'
import type { Operator } from '../operator.ts'
import { addendOf } from './addend.ts'
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
    const addendIn = addendOf(operands[1]) ?? (() => undefined)
    const initial = operands[2]?.evaluate ?? (() => null)
    return (data, frame) => {
      const items = list(data, frame)
      let accumulator: Json = initial(data, frame)
      if (!Array.isArray(items)) return accumulator
      const place = frame.enter(data)
      for (let i = 0; i < items.length; i += 1) {
        const current = items[i] ?? null
        const addend = addendIn(current)
        frame.charge(body.steps)
        place.position = i
        accumulator =
          typeof addend === 'number' && typeof accumulator === 'number'
            ? toJsonNumber(add(addend, accumulator))
            : body.evaluate({ current, accumulator }, frame)
      }
      frame.leave()
      return accumulator
    }
  },
  explain: ({ text }) => `逐项累计，得 ${text}`,
})
