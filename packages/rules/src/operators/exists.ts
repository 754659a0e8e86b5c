import type { Operator } from '../operator.ts'
import { readSegments, segmentPlaces } from './val.ts'

/** `{"exists": ["a", "b"]}`: whether there is anything at a path, null included; operands as those of `val`. */
export const exists: Operator = Object.freeze<Operator>({
  id: 'exists',
  title: { zh: '存在', en: 'Exists' },
  family: 'data',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'access',
  places: (operands) => segmentPlaces(operands, false),
  compile(operands, roots) {
    return (data, frame) =>
      readSegments(
        operands.map((operand) => operand.evaluate(data, frame)),
        roots,
        data,
        frame,
      ) !== undefined
  },
  explain: ({ value }) => (value === true ? '该项存在' : '该项不存在'),
})
