import { isEmpty, spread } from '../empty.ts'
import type { Operator } from '../operator.ts'

/** `{"count": [a, b, …]}` or of one list: how many are filled. */
export const count: Operator = Object.freeze<Operator>({
  id: 'count',
  title: { zh: '已填项数', en: 'Count' },
  family: 'list',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'strict',
  apply(args, work) {
    const items = spread(args)
    work.charge(items.length >> 2)
    let filled = 0
    for (const item of items) if (!isEmpty(item)) filled += 1
    return filled
  },
  explain: ({ text }) => `已填 ${text} 项`,
})
