import type { Address, Json } from '@tianbao/edit'
import { compileLogic, operationOf, tableOf } from './compile-logic.ts'
import { addressBelow, addressOfPath, type Standing, standingOfItem } from './explain-place.ts'
import { decimalsOf, valueText } from './explain-text.ts'
import type { ExplainWords, Explanation } from './explanation.ts'
import type { Frame } from './frame.ts'
import type { Logic } from './logic.ts'
import type { LazyOperator, Operand, Operator } from './operator.ts'
import type { Roots } from './path.ts'

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

/** Operations that one explanation tells at most, and items of one list. What lies beyond is run, not told. */
export const explainLimits = Object.freeze({ operations: 300, items: 20 })

/** A value on its way through an explanation: how it is told, and where it stands in the data, if it does. */
interface Told {
  readonly value: Json
  readonly text: string
  readonly address: Address | null
  readonly explanation: Explanation | null
}

/**
 * Runs a logic once more and tells every step. It stands outside of the evaluator: operators are compiled with operands
 * that tell what they gave when they are asked.
 */
export function explainLogic(logic: Logic, frame: Frame, setting: ExplainSetting): Explanation {
  const standing = { data: frame.around.data, address: '' }
  const { explanation, text } = new Teller(frame, setting).tell(logic, standing)
  return explanation ?? { operator: '', logic, value: logic, sentence: text, isReached: true, steps: [] }
}

class Teller {
  private readonly frame: Frame
  private readonly setting: ExplainSetting
  private readonly table: ReadonlyMap<string, Operator>
  private readonly toldNames = new Map<string, Told>()
  private left = explainLimits.operations

  constructor(frame: Frame, setting: ExplainSetting) {
    this.frame = frame
    this.setting = setting
    this.table = tableOf(setting.operators)
  }

  tell(logic: Logic, standing: Standing): Told {
    if (Array.isArray(logic)) return this.tellArray(logic, standing)
    const operation = operationOf(logic)
    if (operation === null) return told(logic)
    const operator = this.table.get(operation.operator)
    if (operator === undefined || this.left <= 0) return this.run(logic, standing)
    this.left -= 1
    this.frame.charge(1)
    if (operator.shape !== 'strict') return this.tellLazy(operator, logic, operation.operands, standing)
    const operands = operation.operands.map((operand) => this.tell(operand, standing))
    const value = operator.apply(operands.map(valueIn), this.frame)
    return conclude(operator, logic, operands, value, null, operands.flatMap(stepOf))
  }

  /** Runs without telling. */
  private run(logic: Logic, { data }: Standing): Told {
    const { evaluate, steps } = compileLogic(logic, this.setting.operators, this.setting.roots)
    this.frame.charge(steps)
    return told(evaluate(data, this.frame))
  }

  private tellArray(logic: readonly Logic[], standing: Standing): Told {
    const items = logic.map((item) => this.tell(item, standing))
    const value = items.map(valueIn)
    const text = valueText(value)
    const steps = items.flatMap(stepOf)
    if (steps.length === 0) return told(value)
    return {
      ...told(value),
      explanation: { operator: '', logic, value, sentence: text, isReached: true, steps },
    }
  }

  private tellLazy(
    operator: LazyOperator,
    logic: Logic,
    operands: readonly Logic[],
    standing: Standing,
  ): Told {
    const given: (Told | undefined)[] = operands.map(() => undefined)
    const steps: Explanation[] = []
    const spies = operands.map((operand, i): Operand => {
      const isBody = operator.shape === 'each' && i === 1
      let count = 0
      return {
        logic: operand,
        constant: Array.isArray(operand) || operationOf(operand) !== null ? undefined : operand,
        steps: 1,
        evaluate: (data) => {
          count += 1
          const where = isBody ? standingOfItem(operator, data, given[0]?.address ?? null) : standing
          const one =
            isBody && count > explainLimits.items ? this.run(operand, where) : this.tell(operand, where)
          given[i] = one
          steps.push(...stepOf(one))
          return one.value
        },
      }
    })
    const value = operator.compile(spies, this.setting.roots)(standing.data, this.frame)
    const known = given.map((one) => one ?? told(null))
    if (operator.id === 'var')
      return this.tellVar(logic, given[0]?.value ?? operands[0] ?? '', value, standing, steps)
    if (operator.shape === 'branch')
      steps.push(...operands.filter((_, i) => given[i] === undefined).flatMap(notReached))
    const isPart = operator.shape === 'each' && operator.gives === 'items'
    return conclude(operator, logic, known, value, isPart ? (known[0]?.address ?? null) : null, steps)
  }

  private tellVar(
    logic: Logic,
    path: Json,
    value: Json,
    standing: Standing,
    steps: readonly Explanation[],
  ): Told {
    const { words, places, roots } = this.setting
    const text = typeof path === 'string' || typeof path === 'number' ? String(path) : ''
    const [first = '', ...rest] = text.split('.')
    const isFirst = !this.toldNames.has(first)
    const behind = this.tellNamed(first)
    const address =
      behind === null
        ? addressOfPath(text, standing, places, roots, this.frame)
        : behind.address && addressBelow(behind.value, behind.address, rest)
    const known = address === null ? undefined : words.format?.(address, value)
    const shown = known ?? (behind !== null && rest.length === 0 ? behind.text : valueText(value))
    const label = (address === null ? undefined : words.label?.(address)) ?? (text === '' ? '这一项' : text)
    const explanation = {
      operator: 'var',
      logic,
      value,
      sentence: value === null ? `${label} 没有填` : `${label} = ${shown}`,
      isReached: true,
      steps: behind !== null && isFirst ? [...stepOf(behind), ...steps] : steps,
      ...(address === null ? {} : { path: address }),
    }
    return { value, text: shown, address, explanation }
  }

  /** What stands behind a name of `let`, told once; null for any other name. */
  private tellNamed(root: string): Told | null {
    const name = root.startsWith('$') ? root.slice(1) : ''
    const { named } = this.setting
    const logic = Object.hasOwn(named, name) ? named[name] : undefined
    if (logic === undefined) return null
    const known = this.toldNames.get(root)
    if (known) return known
    this.toldNames.set(root, told(null))
    let behind = told(null)
    this.frame.apart((data) => {
      behind = this.tell(logic, { data, address: '' })
      return behind.value
    })
    this.toldNames.set(root, behind)
    return behind
  }
}

/** Operations whose result is told with as many decimals as their operands. */
const isSummed: ReadonlySet<string> = new Set(['+', '-', 'sum', 'min', 'max', 'abs'])

function conclude(
  operator: Operator,
  logic: Logic,
  operands: readonly Told[],
  value: Json,
  address: Address | null,
  steps: readonly Explanation[],
): Told {
  const texts = operands.map((operand) => operand.text)
  const text = valueText(value, isSummed.has(operator.id) ? decimalsOf(texts) : undefined)
  const sentence =
    operator.explain?.({ args: operands.map(valueIn), texts, value, text }) ?? `${operator.title.zh}：${text}`
  return {
    value,
    text,
    address,
    explanation: { operator: operator.id, logic, value, sentence, isReached: true, steps },
  }
}

function told(value: Json): Told {
  return { value, text: valueText(value), address: null, explanation: null }
}

function valueIn({ value }: Told): Json {
  return value
}

function stepOf({ explanation }: Told): readonly Explanation[] {
  return explanation === null ? [] : [explanation]
}

function notReached(logic: Logic): readonly Explanation[] {
  const operation = operationOf(logic)
  if (operation === null) return []
  const { operator } = operation
  return [{ operator, logic, value: undefined, sentence: '没有用到', isReached: false, steps: [] }]
}
