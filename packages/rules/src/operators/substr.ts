import { toNumber, toText } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/**
 * `{"substr": [text, start, length]}`: part of a text, in code units. A negative start counts from the end; a negative
 * length leaves so many off at the end.
 */
export const substr: Operator = Object.freeze<Operator>({
  id: 'substr',
  title: { zh: '截取文字', en: 'Part of a text' },
  family: 'text',
  arity: [2, 3],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    const [source = null, start = null, length = null] = args
    const text = toText(source, work)
    const begin = Math.trunc(toNumber(start, work)) || 0
    const rest = text.slice(begin < 0 ? Math.max(text.length + begin, 0) : begin)
    if (args.length < 3) return rest
    const count = Math.trunc(toNumber(length, work)) || 0
    return rest.slice(0, count < 0 ? Math.max(rest.length + count, 0) : count)
  },
  explain: ({ texts, text }) => `从 ${texts[0]} 中取出：${text}`,
})
