import type { Json } from '@tianbao/edit'
import { toNumber } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { pathsIn } from '../possible-paths.ts'
import { isText, missingOf, missingOfKnown } from './missing.ts'

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
    const need = needed?.evaluate ?? (() => null)
    const known = paths?.constant
    if (Array.isArray(known) && known.every(isText)) {
      const missing = missingOfKnown(known, roots)
      return (data, frame) =>
        unlessEnough(toNumber(need(data, frame), frame), known.length, missing(data, frame))
    }
    return (data, frame) => {
      const options = paths?.evaluate(data, frame) ?? []
      const keys = Array.isArray(options) ? options : [options]
      return unlessEnough(
        toNumber(need(data, frame), frame),
        keys.length,
        missingOf(keys, roots, data, frame),
      )
    }
  },
  explain: ({ value }) =>
    Array.isArray(value) && value.length > 0 ? `还有 ${value.length} 项没有填` : '已填够',
})

function unlessEnough(needed: number, count: number, without: readonly Json[]): readonly Json[] {
  return count - without.length >= needed ? [] : without
}
