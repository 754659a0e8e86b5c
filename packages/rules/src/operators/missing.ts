import type { Json } from '@tianbao/edit'
import { toText } from '../coerce.ts'
import type { Frame } from '../frame.ts'
import type { Operator } from '../operator.ts'
import { type Roots, readRooted, segmentsOf } from '../path.ts'
import { pathsIn } from '../possible-paths.ts'

/** Of some paths those at which there is nothing: absent, null or "" (as jsonlogic.com has it). */
export function missingOf(keys: readonly Json[], frame: Frame, roots: Roots): readonly Json[] {
  return keys.filter((key) => {
    const path = toText(key, frame)
    const value =
      key === null || path === '' ? frame.data : (readRooted(frame, segmentsOf(path), roots) ?? null)
    return value === null || value === ''
  })
}

/** `{"missing": ["a", "b"]}`: which of these paths have no value. One operand that is a list names them all. */
export const missing: Operator = Object.freeze<Operator>({
  id: 'missing',
  title: { zh: '缺少的项', en: 'Missing' },
  family: 'data',
  arity: [0, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'access',
  places: (operands) => ({ paths: operands.flatMap(pathsIn), scope: 0, isValue: false }),
  compile(operands, roots) {
    return (frame) => {
      const keys = operands.map((operand) => operand.evaluate(frame))
      const [first] = keys
      return missingOf(Array.isArray(first) ? first : keys, frame, roots)
    }
  },
  explain: ({ value }) =>
    Array.isArray(value) && value.length > 0 ? `有 ${value.length} 项没有填` : '各项都已填',
})
