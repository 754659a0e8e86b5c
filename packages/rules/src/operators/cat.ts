import { toText } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"cat": [a, b, …]}`: the operands as texts, one after another; null is nothing. */
export const cat: Operator = Object.freeze<Operator>({
  id: 'cat',
  title: { zh: '连接文字', en: 'Concatenate' },
  family: 'text',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    let text = ''
    for (const arg of args) {
      if (arg !== null) text += toText(arg, work)
      work.grow(text.length)
    }
    return text
  },
  explain: ({ texts, text }) => `${texts.join(' 接 ')}：${text}`,
})
