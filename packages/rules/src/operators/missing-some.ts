import { toNumber } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { pathsIn } from '../possible-paths.ts'
import { missingOf } from './missing.ts'

/** `{"missing_some": [1, ["a", "b"]]}`: nothing where so many of the paths have a value, else those that have none. */
export const missingSome: Operator = Object.freeze<Operator>({
  id: 'missing_some',
  title: { zh: '至少填几项', en: 'Missing some' },
  family: 'data',
  arity: [2, 2],
  isStandard: true,
  shape: 'access',
  places: ([, paths = []]) => ({ paths: pathsIn(paths), scope: 0, isValue: false }),
  compile([needed, paths], roots) {
    return (frame) => {
      const need = needed === undefined ? Number.NaN : toNumber(needed.evaluate(frame), frame)
      const options = paths?.evaluate(frame) ?? []
      const keys = Array.isArray(options) ? options : [options]
      const without = missingOf(keys, frame, roots)
      return keys.length - without.length >= need ? [] : without
    }
  },
  explain: ({ value }) =>
    Array.isArray(value) && value.length > 0 ? `还有 ${value.length} 项没有填` : '已填够',
})
