import { toText } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { readPath, segmentsOf } from '../path.ts'

/** `{"get": [value, "a.b", otherwise]}`: what stands at a path in any value, as `var` reads it from the data. */
export const get: Operator = Object.freeze<Operator>({
  id: 'get',
  title: { zh: '取其中', en: 'Get' },
  family: 'data',
  arity: [2, 3],
  isStandard: false,
  shape: 'strict',
  apply([value = null, path = null, otherwise = null], work) {
    const segments = path === null || path === '' ? [] : segmentsOf(toText(path, work))
    work.charge(segments.length)
    const found = readPath(value, segments)
    return found === undefined ? otherwise : found
  },
  explain: ({ texts: [, path], text }) => `其中 ${path} 是 ${text}`,
})
