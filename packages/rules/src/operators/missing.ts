import type { Json } from '@tianbao/edit'
import { toText } from '../coerce.ts'
import type { Frame } from '../frame.ts'
import type { Operator } from '../operator.ts'
import { type Roots, readRooted, rootedReader, segmentsOf } from '../path.ts'
import { pathsIn } from '../possible-paths.ts'

/** Of some paths those at which there is nothing: absent, null or "" (as jsonlogic.com has it). */
export function missingOf(keys: readonly Json[], roots: Roots, data: Json, frame: Frame): readonly Json[] {
  return keys.filter((key) => {
    const path = toText(key, frame)
    const value =
      key === null || path === '' ? data : (readRooted(segmentsOf(path), roots, data, frame) ?? null)
    return value === null || value === ''
  })
}

/** The same for paths that are known when the rule is compiled. */
export function missingOfKnown(
  paths: readonly string[],
  roots: Roots,
): (data: Json, frame: Frame) => string[] {
  const readers = paths.map((path) => (path === '' ? null : rootedReader(segmentsOf(path), roots)))
  return (data, frame) => {
    const without: string[] = []
    for (const [i, read] of readers.entries()) {
      const value = read === null ? data : (read(data, frame) ?? null)
      if (value === null || value === '') without.push(paths[i] ?? '')
    }
    return without
  }
}

/** Whether a value is a path that can be read beforehand. */
export function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
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
    const known = operands.map((operand) => operand.constant)
    if (known.every(isText)) return missingOfKnown(known, roots)
    return (data, frame) => {
      const keys = operands.map((operand) => operand.evaluate(data, frame))
      const [first] = keys
      return missingOf(Array.isArray(first) ? first : keys, roots, data, frame)
    }
  },
  explain: ({ value }) =>
    Array.isArray(value) && value.length > 0 ? `有 ${value.length} 项没有填` : '各项都已填',
})
