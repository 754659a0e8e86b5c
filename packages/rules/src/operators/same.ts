import { foldWords, textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"same": [a, b]}`: whether two texts say the same, white space and punctuation apart; false where one is empty. */
export const same: Operator = Object.freeze<Operator>({
  id: 'same',
  title: { zh: '文字相同', en: 'Same' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([a = null, b = null], work) {
    const left = textIn(a)
    const right = textIn(b)
    work.charge((left.length + right.length) >> 4)
    if (left === '' || right === '') return false
    return left === right || foldWords(left) === foldWords(right)
  },
  explain: ({ texts: [a, b], value }) => `“${a}” 与 “${b}” ${value === true ? '相同' : '不同'}`,
})
