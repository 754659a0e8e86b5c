import { foldWords, textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"duplicates": [list]}`: of its texts those that occur more than once, each once, as first spelled. */
export const duplicates: Operator = Object.freeze<Operator>({
  id: 'duplicates',
  title: { zh: '重复的文字', en: 'Duplicates' },
  family: 'list',
  arity: [1, 1],
  isStandard: false,
  shape: 'strict',
  apply([list = null], work) {
    if (!Array.isArray(list)) return []
    const first = new Map<string, string>()
    const repeated = new Set<string>()
    for (const item of list) {
      const text = textIn(item)
      work.charge(1 + (text.length >> 4))
      const folded = foldWords(text)
      if (folded === '') continue
      const known = first.get(folded)
      if (known === undefined) first.set(folded, text)
      else repeated.add(known)
    }
    return [...repeated]
  },
  explain: ({ value, text }) =>
    Array.isArray(value) && value.length > 0 ? `重复的有 ${text}` : '没有重复的',
})
