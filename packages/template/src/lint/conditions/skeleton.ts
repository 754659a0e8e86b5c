import { equalJson, type Json } from '@tianbao/edit'
import { evaluate, type Logic } from '@tianbao/rules'
import { operators } from '../../operators.ts'
import { operationOf } from './operation.ts'

/** A condition with the names that it may use. */
export interface Condition {
  readonly logic: Logic
  readonly let?: Readonly<Record<string, Logic>>
}

/** Conditions with everything that they read replaced by unknowns `{"var": "0"}`, `{"var": "1"}`, …; one unknown, one reading. */
export interface Skeleton {
  readonly logics: readonly Logic[]
  /** For each unknown, whether it is held against others by size, so that it is a number. */
  readonly isNumeric: readonly boolean[]
  /** What unknowns are held against. */
  readonly numbers: readonly number[]
  readonly texts: readonly string[]
}

const joining = new Set(['and', 'or', '!', '!!', 'if', '?:', '==', '===', '!=', '!==', 'empty'])
const sizing = new Set(['<', '<=', '>', '>='])

type Names = Readonly<Record<string, Logic>>

/** More parts than this, names written out, are not looked through. */
const most = 1000

/**
 * The skeleton of conditions that stand together; null where they are too large. What is
 * neither a comparison nor joins comparisons (a sum, a reading of a target) is an unknown as a whole, so that whatever
 * is found of the skeleton holds of the conditions.
 */
export function skeletonOf(conditions: readonly Condition[]): Skeleton | null {
  const keys: string[] = []
  const isNumeric: boolean[] = []
  const numbers = new Set<number>()
  const texts = new Set<string>()
  let parts = 0

  function unknown(logic: Logic, named: Names, isSized: boolean): Logic {
    const meant = written(logic, named)
    const value = constantIn(meant)
    if (value !== undefined) return constant(value)
    const key = JSON.stringify(meant)
    const known = keys.indexOf(key)
    const index = known < 0 ? keys.push(key) - 1 : known
    isNumeric[index] = isSized || isNumeric[index] === true
    return { var: String(index) }
  }

  /** A logic with the names that it uses written out, so that rules that name differently can be compared. */
  function written(logic: Logic, named: Names): Logic {
    parts += 1
    if (parts > most || typeof logic !== 'object' || logic === null) return logic
    if (Array.isArray(logic)) return logic.map((item) => written(item, named))
    const operation = operationOf(logic)
    const meant = operation?.operator === 'var' ? nameIn(operation.operands, named) : undefined
    if (meant !== undefined) return written(meant, named)
    return Object.fromEntries(Object.entries(logic).map(([key, value]) => [key, written(value, named)]))
  }

  function constant(value: Json): Json {
    if (typeof value === 'number') numbers.add(value)
    if (typeof value === 'string') texts.add(value)
    return value
  }

  function walk(logic: Logic, named: Names, isSized: boolean): Logic {
    parts += 1
    if (parts > most) return null
    const operation = operationOf(logic)
    if (operation === null)
      return typeof logic === 'object' && logic !== null ? unknown(logic, named, false) : constant(logic)
    const { operator, operands } = operation
    const meant = operator === 'var' ? nameIn(operands, named) : undefined
    if (meant !== undefined) return walk(meant, named, isSized)
    if (joining.has(operator)) return { [operator]: operands.map((operand) => walk(operand, named, false)) }
    if (sizing.has(operator)) return { [operator]: operands.map((operand) => walk(operand, named, true)) }
    const [first = null, second] = operands
    if (operator === 'in' && isListOfConstants(second))
      return { in: [walk(first, named, false), second.map(constant)] }
    // A number is near to itself; of empty ones nothing is asked.
    if (operator === 'near' && second !== undefined && equalJson(first, second)) {
      walk(first, named, true)
      return true
    }
    return unknown(logic, named, isSized)
  }

  const walked = conditions.map((condition) => walk(condition.logic, condition.let ?? {}, false))
  return parts > most
    ? null
    : {
        logics: walked,
        isNumeric,
        numbers: [...numbers].sort((one, other) => one - other),
        texts: [...texts],
      }
}

/** What a logic comes to that reads nothing: 2024 + 2; undefined where it reads, or comes to no number or text. */
function constantIn(logic: Logic): Json | undefined {
  if (/"(?:var|missing|missing_some)":/.test(JSON.stringify(logic))) return undefined
  const { value, problems, exhausted } = evaluate(logic, null, operators)
  const isPlain = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
  return isPlain && problems === undefined && exhausted === undefined ? value : undefined
}

/** What a name of `let` stands for, where operands of `var` name one and nothing within it. */
function nameIn(operands: readonly Logic[], named: Names): Logic | undefined {
  const [path] = operands
  if (typeof path !== 'string' || !path.startsWith('$') || operands.length !== 1) return undefined
  return Object.hasOwn(named, path.slice(1)) ? named[path.slice(1)] : undefined
}

function isListOfConstants(value: Logic | undefined): value is (string | number | boolean)[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
}
