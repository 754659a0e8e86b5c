import { toText } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { pathEvaluator, readRooted, rootedReader, segmentsOf } from '../path.ts'
import { pathsIn } from '../possible-paths.ts'

/** `{"var": "a.b"}`: a value by its path, relative to the data or the current item; where it is absent, operand 1. */
export const varOperator: Operator = Object.freeze<Operator>({
  id: 'var',
  title: { zh: '取值', en: 'Value' },
  family: 'data',
  arity: [0, 2],
  isStandard: true,
  shape: 'access',
  places: ([path = '']) => ({ paths: pathsIn(path), scope: 0, isValue: true }),
  compile([path, otherwise], roots) {
    const fallback = otherwise?.evaluate ?? (() => null)
    const constant = path === undefined ? '' : path.constant
    if (constant === '' || constant === null) return (data) => data
    if (typeof constant === 'string' || typeof constant === 'number') {
      const segments = segmentsOf(String(constant))
      if (otherwise === undefined) return pathEvaluator(segments, roots)
      const read = rootedReader(segments, roots)
      return (data, frame) => {
        const value = read(data, frame)
        return value === undefined ? fallback(data, frame) : value
      }
    }
    return (data, frame) => {
      const given = path?.evaluate(data, frame) ?? ''
      if (given === '') return data
      const value = readRooted(segmentsOf(toText(given, frame)), roots, data, frame)
      return value === undefined ? fallback(data, frame) : value
    }
  },
})
