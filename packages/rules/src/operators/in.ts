import type { Json } from '@tianbao/edit'
import { toText } from '../coerce.ts'
import type { Work } from '../frame.ts'
import type { Operator } from '../operator.ts'

/** `{"in": [a, b]}`: whether the list b has the item a, or the text b contains the text a. */
export const inOperator: Operator = Object.freeze<Operator>({
  id: 'in',
  title: { zh: '在其中', en: 'In' },
  family: 'list',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([item = null, whole = null], work) => isIn(item, whole, work),
  binary(a, b, word, list) {
    if (Array.isArray(list) && list.length <= 64)
      return list.every((one) => typeof one === 'string')
        ? (data, frame) => isAmong(a(data, frame), list)
        : (data, frame) => list.includes(a(data, frame))
    if (typeof word === 'string')
      return (data, frame) => {
        const whole = b(data, frame)
        return typeof whole === 'string' && whole.length <= 64
          ? whole !== '' && whole.includes(word)
          : isIn(word, whole, frame)
      }
    return (data, frame) => isIn(a(data, frame), b(data, frame), frame)
  },
  explain: ({ texts: [item, whole], value }) => `${item} ${value === true ? '' : '不'}在 ${whole} 之中`,
})

/** Whether a list has an item, or a text contains a text. Charges for what is long. */
export function isIn(item: Json, whole: Json, work: Work): boolean {
  if (typeof whole === 'string') {
    if (whole.length > 64) work.charge(whole.length >> 4)
    return whole !== '' && whole.includes(typeof item === 'string' ? item : toText(item, work))
  }
  if (!Array.isArray(whole)) return false
  if (whole.length > 64) work.charge(whole.length >> 4)
  return whole.includes(item)
}

// Texts of different lengths differ at a glance, which `includes` does not make use of.
function isAmong(item: Json, texts: readonly Json[]): boolean {
  for (let i = 0; i < texts.length; i += 1) if (texts[i] === item) return true
  return false
}
