import type { Operator } from '../operator.ts'
import { isObject } from '../own-property.ts'

/** `{"length": a}`: items of a list, code units of a text, properties of an object; null for anything else. */
export const length: Operator = Object.freeze<Operator>({
  id: 'length',
  title: { zh: '长度', en: 'Length' },
  family: 'list',
  arity: [1, 1],
  isStandard: false,
  shape: 'strict',
  apply([value = null]) {
    if (typeof value === 'string' || Array.isArray(value)) return value.length
    return isObject(value) ? Object.keys(value).length : null
  },
  explain: ({ texts: [text], value }) => `${text} 的长度是 ${value ?? '无'}`,
})
