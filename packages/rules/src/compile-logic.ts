import type { Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Evaluator } from './frame.ts'
import { ruleLimits } from './limits.ts'
import type { Logic } from './logic.ts'
import type { LazyOperator, Operand, Operator, StrictOperator } from './operator.ts'
import { isObject } from './own-property.ts'
import type { Roots } from './path.ts'

/** A logic made ready to run. With problems it gives null. */
export interface CompiledLogic {
  readonly evaluate: Evaluator
  /** Steps that one evaluation is charged, bodies of map, filter and the like not counted. */
  readonly steps: number
  /** `rules.unknown_operator` once for each operator that the list lacks, `rules.too_deep`. */
  readonly problems: readonly Finding[]
}

/**
 * Compiles a logic to closures. Never throws: an unknown operator or a nesting beyond `ruleLimits.compileDepth` is a
 * problem. As in json-logic-js, an object with exactly one key is an operation, any other object is a value.
 */
export function compileLogic(
  logic: Logic,
  operators: readonly Operator[],
  roots: Roots = new Map(),
): CompiledLogic {
  const table = tableOf(operators)
  const unknown = new Set<string>()
  let isTooDeep = false

  function compile(part: Logic, depth: number): Operand {
    if (depth > ruleLimits.compileDepth) {
      isTooDeep = true
      return constantOperand(null)
    }
    if (Array.isArray(part))
      return arrayOperand(
        part,
        part.map((item) => compile(item, depth + 1)),
      )
    const operation = operationOf(part)
    if (operation === null) return constantOperand(part)
    const operator = table.get(operation.operator)
    if (operator === undefined) {
      unknown.add(operation.operator)
      return constantOperand(null)
    }
    const operands = operation.operands.map((operand) => compile(operand, depth + 1))
    return operationOperand(part, operator, operands, roots)
  }

  const { evaluate, steps } = compile(logic, 1)
  const problems = [...unknown].map((operator) => problem('rules.unknown_operator', { operator }))
  if (isTooDeep) problems.push(problem('rules.too_deep', { limit: ruleLimits.compileDepth }))
  return { evaluate: problems.length > 0 ? () => null : evaluate, steps, problems }
}

/** An operation taken apart: `{"var": "a"}` is short for `{"var": ["a"]}`. Null for a plain value. */
export function operationOf(
  logic: Logic,
): { readonly operator: string; readonly operands: readonly Logic[] } | null {
  if (!isObject(logic)) return null
  const operator = onlyKey(logic)
  if (operator === null) return null
  const value = logic[operator] ?? null
  return { operator, operands: Array.isArray(value) ? value : [value] }
}

function onlyKey(object: JsonObject): string | null {
  let only: string | null = null
  for (const key in object) {
    if (!Object.hasOwn(object, key)) continue
    if (only !== null) return null
    only = key
  }
  return only
}

const tables = new WeakMap<readonly Operator[], ReadonlyMap<string, Operator>>()

/** Operators by id; of two with one id the later counts. */
export function tableOf(operators: readonly Operator[]): ReadonlyMap<string, Operator> {
  const known = tables.get(operators)
  if (known) return known
  const table = new Map(operators.map((operator) => [operator.id, operator]))
  tables.set(operators, table)
  return table
}

function problem(code: string, params: Finding['params']): Finding {
  return { code, severity: 'error', addresses: [], params }
}

function constantOperand(constant: Json): Operand {
  return { logic: constant, evaluate: () => constant, constant, steps: 0 }
}

function arrayOperand(logic: readonly Json[], items: readonly Operand[]): Operand {
  if (items.every((item) => item.constant !== undefined)) return constantOperand(logic)
  const evaluators = items.map((item) => item.evaluate)
  const steps = items.reduce((sum, item) => sum + item.steps, 1 + (items.length >> 3))
  return {
    logic,
    evaluate: (data, frame) => evaluators.map((evaluate) => evaluate(data, frame)),
    constant: undefined,
    steps,
  }
}

function operationOperand(
  logic: Logic,
  operator: Operator,
  operands: readonly Operand[],
  roots: Roots,
): Operand {
  // The body of an iteration is charged per item, by the iteration itself.
  const charged = operator.shape === 'each' ? operands.filter((_, i) => i !== 1) : operands
  return {
    logic,
    evaluate:
      operator.shape === 'strict'
        ? strictEvaluator(operator, operands)
        : lazyEvaluator(operator, operands, roots),
    constant: undefined,
    steps: charged.reduce((sum, operand) => sum + operand.steps, 1),
    operation: { operator, operands },
  }
}

function lazyEvaluator(operator: LazyOperator, operands: readonly Operand[], roots: Roots): Evaluator {
  return operator.compile(operands, roots)
}

function strictEvaluator(
  { apply, unary, binary, ternary }: StrictOperator,
  operands: readonly Operand[],
): Evaluator {
  const evaluators = operands.map((operand) => operand.evaluate)
  const [a, b, c] = evaluators
  if (a !== undefined && b === undefined)
    return unary?.(a) ?? ((data, frame) => apply([a(data, frame)], frame))
  if (a !== undefined && b !== undefined && c === undefined)
    return (
      binary?.(a, b, operands[0]?.constant, operands[1]?.constant) ??
      ((data, frame) => apply([a(data, frame), b(data, frame)], frame))
    )
  if (a !== undefined && b !== undefined && c !== undefined && evaluators.length === 3)
    return (
      ternary?.(a, b, c) ?? ((data, frame) => apply([a(data, frame), b(data, frame), c(data, frame)], frame))
    )
  return (data, frame) => {
    const args: Json[] = []
    for (const evaluate of evaluators) args.push(evaluate(data, frame))
    return apply(args, frame)
  }
}
