import { type Address, type Json, nodeAddress, propertyAddress } from '@tianbao/edit'
import { compileLogic, operationOf, tableOf } from './compile-logic.ts'
import { decimalsOf, valueText } from './explain-text.ts'
import type { ExplainWords, Explanation } from './explanation.ts'
import type { Evaluator, Frame } from './frame.ts'
import type { Logic } from './logic.ts'
import type { LazyOperator, Operand, Operator, StrictOperator } from './operator.ts'
import { isObject, member } from './own-property.ts'
import type { Roots } from './path.ts'
import { rowId } from './tree.ts'

/** What an explanation needs beside the logic and the frame that it is run in. */
export interface ExplainSetting {
  readonly operators: readonly Operator[]
  readonly roots: Roots
  readonly words: ExplainWords
  /** Where `$row`, `$group` and `$parent` stand in the data. */
  readonly places: Readonly<Record<string, Address>>
  /** The logic behind a name of `let`. */
  readonly named: Readonly<Record<string, Logic>>
}

/** Operations that one explanation tells at most, and items of one list. */
export const explainLimits = Object.freeze({ operations: 300, items: 20 })

/** A value on its way through an explanation: how it is told, and where it stands in the data, if it does. */
interface Told {
  readonly value: Json
  readonly text: string
  readonly address: Address | null
  readonly explanation: Explanation | null
}

/** Where the data that `var` is relative to stands: as a whole, or its parts `current` and `accumulator`. */
interface Standing {
  readonly address: Address | null
  readonly current?: Address | null
}

/**
 * Runs a logic once more and tells every step. It stands outside of the evaluator: operators are compiled with operands
 * that tell what they gave when they are asked. Bounded by `explainLimits`; what lies beyond is run, not told.
 */
export function explainLogic(logic: Logic, frame: Frame, setting: ExplainSetting): Explanation {
  const table = tableOf(setting.operators)
  const { words, places, named, roots } = setting
  const toldNames = new Set<string>()
  let left = explainLimits.operations

  function tell(part: Logic, standing: Standing): Told {
    if (Array.isArray(part)) {
      const items = part.map((item) => tell(item, standing))
      const value = items.map((item) => item.value)
      const steps = items.flatMap((item) => item.explanation ?? [])
      const text = valueText(value)
      const explanation = { operator: '', logic: part, value, sentence: text, isReached: true, steps }
      return { value, text, address: null, explanation: steps.length > 0 ? explanation : null }
    }
    const operation = operationOf(part)
    if (operation === null) return { value: part, text: valueText(part), address: null, explanation: null }
    const operator = table.get(operation.operator)
    if (operator === undefined || left <= 0) return untold(part)
    left -= 1
    if (operator.shape === 'strict') return tellStrict(operator, part, operation.operands, standing)
    return tellLazy(operator, part, operation.operands, standing)
  }

  function untold(part: Logic): Told {
    const { evaluate, steps } = compileLogic(part, setting.operators, roots)
    frame.charge(steps)
    const value = evaluate(frame)
    return { value, text: valueText(value), address: null, explanation: null }
  }

  function tellStrict(
    operator: StrictOperator,
    part: Logic,
    operands: readonly Logic[],
    standing: Standing,
  ): Told {
    const told = operands.map((operand) => tell(operand, standing))
    frame.charge(1)
    const value = operator.apply(
      told.map((one) => one.value),
      frame,
    )
    return conclude(
      operator,
      part,
      told,
      value,
      null,
      told.flatMap((one) => one.explanation ?? []),
    )
  }

  function conclude(
    operator: Operator,
    part: Logic,
    told: readonly Told[],
    value: Json,
    address: Address | null,
    steps: readonly Explanation[],
  ): Told {
    const texts = told.map((one) => one.text)
    const text = valueText(value, isSummed.has(operator.id) ? decimalsOf(texts) : undefined)
    const step = { args: told.map((one) => one.value), texts, value, text }
    const sentence = operator.explain?.(step) ?? `${operator.title.zh}：${text}`
    const explanation = { operator: operator.id, logic: part, value, sentence, isReached: true, steps }
    return { value, text, address, explanation }
  }

  function tellLazy(
    operator: LazyOperator,
    part: Logic,
    operands: readonly Logic[],
    standing: Standing,
  ): Told {
    const told: (Told | undefined)[] = operands.map(() => undefined)
    const steps: Explanation[] = []
    const spies = operands.map((operand, i) => {
      let count = 0
      const evaluate: Evaluator = () => {
        count += 1
        const isBody = operator.shape === 'each' && i === 1
        const one =
          isBody && count > explainLimits.items ? untold(operand) : tell(operand, standingOf(isBody))
        told[i] = one
        if (one.explanation) steps.push(one.explanation)
        return one.value
      }
      return { logic: operand, evaluate, constant: constantOf(operand), steps: 1 }
    })
    // Inside an iteration the data is an item of the list that was told first.
    const standingOf = (isBody: boolean): Standing => {
      if (!isBody) return standing
      const list = told[0]?.address ?? null
      const item =
        operator.shape === 'each' && operator.gives === 'accumulator'
          ? member(frame.data, 'current')
          : frame.data
      const id = list === null ? undefined : rowId(item ?? null)
      const address = list === null || id === undefined ? null : nodeAddress(list, id)
      return item === frame.data ? { address } : { address: null, current: address }
    }
    frame.charge(1)
    const value = runSpied(operator, spies)
    if (operator.shape === 'access') return tellAccess(operator, part, operands, told, value, standing, steps)
    const unreached = operator.shape === 'branch' ? operands.filter((_, i) => told[i] === undefined) : []
    const all = [...steps, ...unreached.flatMap(notReached)]
    const address =
      operator.shape === 'each' && operator.gives === 'items' ? (told[0]?.address ?? null) : null
    return conclude(
      operator,
      part,
      told.map((one) => one ?? nothingTold),
      value,
      address,
      all,
    )
  }

  function runSpied(operator: LazyOperator, spies: readonly Operand[]): Json {
    return operator.compile(spies, roots)(frame)
  }

  function tellAccess(
    operator: Operator,
    part: Logic,
    operands: readonly Logic[],
    told: readonly (Told | undefined)[],
    value: Json,
    standing: Standing,
    steps: readonly Explanation[],
  ): Told {
    const given = told[0]?.value ?? operands[0] ?? ''
    if (operator.id !== 'var' || typeof given !== 'string')
      return conclude(
        operator,
        part,
        told.map((one) => one ?? nothingTold),
        value,
        null,
        steps,
      )
    const [first = '', ...rest] = given.split('.')
    const name = first.startsWith('$') ? first.slice(1) : null
    const let_ = name !== null && Object.hasOwn(named, name) ? named[name] : undefined
    const behind = let_ !== undefined && name !== null && !toldNames.has(name) ? tellName(name, let_) : null
    const address = behind?.address
      ? addressBelow(behind.value, behind.address, rest)
      : addressOf(given, standing)
    const text =
      (address === null ? undefined : words.format?.(address, value)) ??
      behindText(behind, rest) ??
      valueText(value)
    const label = (address === null ? undefined : words.label?.(address)) ?? given
    const sentence = value === null ? `${label} 没有填` : `${label} = ${text}`
    const inner = behind?.explanation ? [behind.explanation, ...steps] : steps
    const explanation = { operator: 'var', logic: part, value, sentence, isReached: true, steps: inner }
    return {
      value,
      text,
      address,
      explanation: address === null ? explanation : { ...explanation, path: address },
    }
  }

  function tellName(name: string, part: Logic): Told {
    toldNames.add(name)
    let told = nothingTold
    frame.apart(() => {
      told = tell(part, { address: '' })
      return told.value
    })
    return told
  }

  function addressOf(path: string, standing: Standing): Address | null {
    const [first = '', ...rest] = path === '' ? [] : path.split('.')
    if (path === '') return standing.address
    if (first.startsWith('$')) {
      const name = first.slice(1)
      const at = Object.hasOwn(places, name) ? places[name] : undefined
      const value = roots.get(name)?.(frame)
      return at === undefined || value === undefined ? null : addressBelow(value, at, rest)
    }
    if (first === 'current' && standing.current !== undefined)
      return standing.current === null
        ? null
        : addressBelow(member(frame.data, 'current') ?? null, standing.current, rest)
    return standing.address === null ? null : addressBelow(frame.data, standing.address, [first, ...rest])
  }

  return tell(logic, { address: '' }).explanation ?? plain(logic)
}

/** Operations whose result is told with as many decimals as their operands. */
const isSummed: ReadonlySet<string> = new Set(['+', '-', 'sum', 'min', 'max', 'abs', 'var'])

const nothingTold: Told = { value: null, text: '空', address: null, explanation: null }

function behindText(behind: Told | null, rest: readonly string[]): string | undefined {
  return behind !== null && rest.length === 0 && behind.value !== null ? behind.text : undefined
}

function constantOf(logic: Logic): Json | undefined {
  return Array.isArray(logic) || operationOf(logic) !== null ? undefined : logic
}

function plain(logic: Logic): Explanation {
  return { operator: '', logic, value: logic, sentence: valueText(logic), isReached: true, steps: [] }
}

function notReached(logic: Logic): readonly Explanation[] {
  const operation = operationOf(logic)
  if (operation === null) return []
  return [
    {
      operator: operation.operator,
      logic,
      value: undefined,
      sentence: '没有用到',
      isReached: false,
      steps: [],
    },
  ]
}

/** The address of a path below a place: a row of a list by its id, where the path has its position. */
function addressBelow(value: Json, at: Address, path: readonly string[]): Address | null {
  let address: Address = at
  let here: Json | undefined = value
  for (const segment of path) {
    const next: Json | undefined = here === undefined || here === null ? undefined : member(here, segment)
    const id = Array.isArray(here) ? rowId(next ?? null) : undefined
    if (Array.isArray(here) && id === undefined) return null
    if (typeof here === 'string') return null
    address = id === undefined ? propertyAddress(address, segment) : nodeAddress(address, id)
    here = next
  }
  return isObject(here) || here !== undefined || path.length > 0 ? address : at
}
