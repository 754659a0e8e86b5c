import type { Json } from '@tianbao/edit'
import type { Finding, Severity } from '@tianbao/finding'
import jsonLogic from 'json-logic-js'
import { checkLogic } from './check-logic.ts'
import { operationOf } from './compile-logic.ts'
import { evaluate } from './evaluate.ts'
import type { Logic } from './logic.ts'
import type { Operator } from './operator.ts'
import { isObject, isRisky } from './own-property.ts'
import { pathsIn } from './possible-paths.ts'

/** Whether a rule means the same in any other JSON-Logic system, and if not, why. */
export interface Portability {
  /** Whether nothing speaks against it; a hint does not. */
  readonly isPortable: boolean
  /** Warnings where it means something else there, hints where it may in a rare case. */
  readonly reasons: readonly Finding[]
}

/**
 * Compares a rule with what json-logic-js, the reference, makes of it: by its parts, and by its answers on samples of
 * data. Bounded: the reference is only asked where the gate has nothing against the rule and ours has an answer.
 */
export function portability(
  logic: Logic,
  operators: readonly Operator[],
  samples: readonly Json[] = [],
): Portability {
  const reasons = new Map<string, Finding>()
  const give = (code: string, params: Finding['params'], severity: Severity = 'warning') => {
    const finding = { code: `rules.portable.${code}`, severity, addresses: [], params }
    reasons.set(JSON.stringify([code, params]), finding)
  }
  const isSound = checkLogic(logic, operators).every(({ severity }) => severity !== 'error')
  if (!isSound) give('refused', {})
  else visitOperations(logic, operators, give)
  const isAsked = [...reasons.values()].every(
    ({ code, severity }) => severity === 'hint' && code !== 'rules.portable.log',
  )
  if (isAsked && samples.some((data) => answersDiffer(logic, data, operators))) give('answers_differ', {})
  const found = [...reasons.values()]
  return { isPortable: found.every(({ severity }) => severity === 'hint'), reasons: found }
}

function visitOperations(
  logic: Logic,
  operators: readonly Operator[],
  give: (code: string, params: Finding['params'], severity?: Severity) => void,
): void {
  const own = new Set(operators.filter(({ isStandard }) => !isStandard).map(({ id }) => id))
  const visit = (part: Logic): void => {
    if (Array.isArray(part)) {
      part.forEach(visit)
      return
    }
    const operation = operationOf(part)
    if (operation === null) return
    const { operator, operands } = operation
    if (own.has(operator)) give('own_operator', { operator })
    if (operator === 'log') give('log', {}, 'hint')
    if (inexact.has(operator)) give('exact', { operator }, 'hint')
    if (operator === 'var' || operator === 'missing' || operator === 'missing_some')
      for (const { path, isWhole } of operands
        .slice(0, operator === 'var' ? 1 : undefined)
        .flatMap(pathsIn)) {
        const [first = ''] = path
        if (first.startsWith('$')) give('name', { name: first })
        const risky = path.find(isRisky)
        if (risky !== undefined) give('own_properties', { name: risky })
        if (isWhole) give('computed_path', {}, 'hint')
      }
    operands.forEach(visit)
  }
  visit(logic)
}

/** Operators whose results the reference computes in binary, and does not keep from NaN and infinity. */
const inexact: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', 'min', 'max'])

function answersDiffer(logic: Logic, data: Json, operators: readonly Operator[]): boolean {
  const ours = evaluate(logic, data, operators)
  if (ours.exhausted !== undefined) return true
  return !isSameAnswer(ours.value, askReference(logic, data))
}

/** The reference's answer; a text that says so where it throws. Its NaN and infinities are null, as JSON writes them. */
export function askReference(logic: Logic, data: Json): Json {
  try {
    const answer: unknown = jsonLogic.apply(logic as never, data)
    return answer === undefined ? null : JSON.parse(JSON.stringify(answer) ?? 'null')
  } catch (error) {
    return `throws ${error instanceof Error ? error.constructor.name : 'something'}`
  }
}

/** Whether two answers are the same, numbers up to what binary arithmetic gets wrong. */
export function isSameAnswer(a: Json, b: Json): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item: Json, i) => isSameAnswer(item, b[i] ?? null))
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a)
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => Object.hasOwn(b, name) && isSameAnswer(a[name] ?? null, b[name] ?? null))
    )
  }
  return a === b
}
