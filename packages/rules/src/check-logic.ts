import type { Json } from '@tianbao/edit'
import type { Finding, Severity } from '@tianbao/finding'
import { operationOf, tableOf } from './compile-logic.ts'
import { ruleLimits } from './limits.ts'
import type { Logic } from './logic.ts'
import type { Operator } from './operator.ts'
import { isObject } from './own-property.ts'

/** A logic taken apart without running it: what the gate counts. */
export interface LogicSize {
  /** Operations, arrays, objects and plain values. */
  readonly nodes: number
  /** Operations, arrays and objects nested in one another; a plain value has none. */
  readonly depth: number
}

/** How large a logic is. Costs no stack, whatever the nesting. */
export function sizeOf(logic: Logic): LogicSize {
  let nodes = 0
  let depth = 0
  visit(logic, (part, level) => {
    nodes += 1
    if (typeof part === 'object' && part !== null) depth = Math.max(depth, level)
    return true
  })
  return { nodes, depth }
}

/**
 * What is wrong with a logic, at the gate: too many nodes or too deep (`ruleLimits`), operators that the list lacks,
 * operations with too few or too many operands. An object with several keys is no operation but a value: a warning.
 */
export function checkLogic(logic: Logic, operators: readonly Operator[]): readonly Finding[] {
  const { nodes, depth } = sizeOf(logic)
  const problems: Finding[] = []
  if (nodes > ruleLimits.nodes) problems.push(problem('rules.too_large', { nodes, limit: ruleLimits.nodes }))
  if (depth > ruleLimits.depth) problems.push(problem('rules.too_deep', { depth, limit: ruleLimits.depth }))
  const table = tableOf(operators)
  const unknown = new Set<string>()
  visit(logic, (part) => {
    const operation = operationOf(part)
    if (operation === null) {
      const keys = isObject(part) ? Object.keys(part) : []
      if (keys.length > 1) problems.push(problem('rules.not_an_operation', { keys }, 'warning'))
      return Array.isArray(part)
    }
    const operator = table.get(operation.operator)
    if (operator === undefined) unknown.add(operation.operator)
    else problems.push(...arityProblems(operator, operation.operands.length))
    return true
  })
  return [...problems, ...[...unknown].map((operator) => problem('rules.unknown_operator', { operator }))]
}

function arityProblems({ id, arity: [min, max] }: Operator, count: number): readonly Finding[] {
  if (count < min) return [problem('rules.too_few_operands', { operator: id, count, min })]
  return count > max ? [problem('rules.too_many_operands', { operator: id, count, max })] : []
}

function problem(code: string, params: Finding['params'], severity: Severity = 'error'): Finding {
  return { code, severity, addresses: [], params }
}

/** Every part of a logic with its nesting, operands of operations without their array. `enter` answers whether to go in. */
function visit(logic: Logic, enter: (part: Logic, depth: number) => boolean): void {
  const open: { readonly part: Logic; readonly depth: number }[] = [{ part: logic, depth: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, depth } = next
    if (!enter(part, depth)) continue
    const children = childrenOf(part)
    for (let i = children.length - 1; i >= 0; i -= 1)
      open.push({ part: children[i] ?? null, depth: depth + 1 })
  }
}

function childrenOf(part: Logic): readonly Json[] {
  if (Array.isArray(part)) return part
  return operationOf(part)?.operands ?? (isObject(part) ? Object.values(part) : [])
}
