import { textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"join": [list, separator]}`: its filled texts and numbers in one text, parted by the separator (default 、). */
export const join: Operator = Object.freeze<Operator>({
  id: 'join',
  title: { zh: '连成一句', en: 'Join' },
  family: 'text',
  arity: [1, 2],
  isStandard: false,
  shape: 'strict',
  apply([list = null, separator = '、'], work) {
    const items = Array.isArray(list) ? list : [list]
    const between = textIn(separator)
    let text = ''
    for (const item of items) {
      const next = textIn(item)
      if (next === '') continue
      text = text === '' ? next : text + between + next
      work.grow(text.length)
    }
    return text === '' ? null : text
  },
  explain: ({ text }) => `连成：${text}`,
})
