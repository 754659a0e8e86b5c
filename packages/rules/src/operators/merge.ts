import type { Json } from '@tianbao/edit'
import type { Operator } from '../operator.ts'
import { anyOf, itemsOf, newOrigin } from '../origin.ts'

/** `{"merge": [a, b, …]}`: one list of the items of the operands that are lists, and of the others themselves. */
export const merge: Operator = Object.freeze<Operator>({
  id: 'merge',
  title: { zh: '合并列表', en: 'Merge' },
  family: 'list',
  arity: [0, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    const merged: Json[] = []
    for (const arg of args) {
      if (!Array.isArray(arg)) merged.push(arg)
      else {
        work.grow(merged.length + arg.length)
        for (const item of arg) merged.push(item)
      }
    }
    return merged
  },
  origin: (operands) => ({
    ...newOrigin,
    items: [anyOf(operands.flatMap((operand) => [operand, ...itemsOf(operand)]))],
  }),
  explain: ({ value }) => `合并成 ${Array.isArray(value) ? value.length : 0} 项`,
})
