import { toText } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { readRooted, rootedReader, segmentsOf } from '../path.ts'
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
    if (constant === '' || constant === null) return (frame) => frame.data
    if (typeof constant === 'string' || typeof constant === 'number') {
      const read = rootedReader(segmentsOf(String(constant)), roots)
      if (otherwise === undefined) return (frame) => read(frame) ?? null
      return (frame) => {
        const value = read(frame)
        return value === undefined ? fallback(frame) : value
      }
    }
    return (frame) => {
      const given = path?.evaluate(frame) ?? ''
      if (given === '') return frame.data
      const value = readRooted(frame, segmentsOf(toText(given, frame)), roots)
      return value === undefined ? fallback(frame) : value
    }
  },
})
