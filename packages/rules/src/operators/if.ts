import { isTruthy } from '../coerce.ts'
import type { Evaluator } from '../frame.ts'
import type { Operand, Operator } from '../operator.ts'

/** `{"if": [a, x, b, y, z]}`: x where a is true, else y where b is true, else z. */
export const ifOperator: Operator = Object.freeze<Operator>({
  id: 'if',
  title: { zh: '如果', en: 'If' },
  family: 'logic',
  arity: [0, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'branch',
  isCondition,
  compile: compileIf,
  explain: ({ text }) => `按条件取 ${text}`,
})

/** `{"?:": [a, x, z]}`: the same as `if`. */
export const ternary: Operator = Object.freeze<Operator>({
  id: '?:',
  title: { zh: '如果', en: 'If' },
  family: 'logic',
  arity: [3, 3],
  isStandard: true,
  shape: 'branch',
  isCondition,
  compile: compileIf,
  explain: ({ text }) => `按条件取 ${text}`,
})

// Conditions stand at even places, but for the last operand of an odd number: that is the else.
function isCondition(operand: number, operands: number): boolean {
  return operand % 2 === 0 && operand + 1 < operands
}

function compileIf(operands: readonly Operand[]): Evaluator {
  const parts = operands.map((operand) => operand.evaluate)
  const [condition, then, otherwise] = parts
  if (condition && then && parts.length <= 3)
    return (data, frame) =>
      isTruthy(condition(data, frame)) ? then(data, frame) : (otherwise?.(data, frame) ?? null)
  return (data, frame) => {
    for (let i = 0; i < parts.length; i += 2) {
      const value = parts[i]?.(data, frame) ?? null
      const consequence = parts[i + 1]
      if (consequence === undefined) return value
      if (isTruthy(value)) return consequence(data, frame)
    }
    return null
  }
}
