import type { Address } from '@tianbao/edit'
import { numberText } from '@tianbao/finding'
import type { Explanation } from '@tianbao/rules'

/** One step of how a rule came to its value. */
export interface TrialStep {
  readonly words: string
  /** What came out, at the right; empty where the words say it. */
  readonly value: string
  /** The cell that was read. */
  readonly address: Address | null
  /** Because of this step the rule holds, or does not. */
  readonly decides: boolean
}

/** Steps that are told at most. */
export const mostSteps = 40

/** What joins others and says nothing by itself. */
const glue: ReadonlySet<string> = new Set(['and', 'or', '!', '!!', 'if', '?:', 'map', 'filter', ''])

/** An explanation as steps: what was read, what follows from it, and the step that decides. */
export function trialSteps(explanation: Explanation): {
  readonly steps: readonly TrialStep[]
  readonly left: number
} {
  const deciding = decidingStep(explanation)
  const steps = new Map<string, TrialStep>()
  const visit = (step: Explanation) => {
    if (!step.isReached && step.steps.length === 0) return
    for (const inner of step.steps) visit(inner)
    if ((glue.has(step.operator) || isName(step)) && step !== deciding) return
    const told = stepOf(step, step === deciding)
    const key = `${told.words} ${told.value}`
    if (!steps.has(key) || told.decides) steps.set(key, told)
  }
  visit(explanation)
  const all = [...steps.values()]
  return { steps: all.slice(-mostSteps), left: Math.max(0, all.length - mostSteps) }
}

/** A name of `let`, after what is behind it was told. */
function isName({ operator, sentence, steps }: Explanation): boolean {
  return operator === 'var' && sentence.startsWith('$') && steps.length > 0
}

/** What is in no cell: it bears the name that rules have for it. */
const plainWords: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\$year\b/, '年度'],
  [/\$today\b/, '今天'],
  [/\$index\b/, '行号'],
  [/\$row\.\$?under\b/, '所属的指标'],
  [/\$row\.id\b/, '本行的编号'],
  [/\$row\.\$levels\.0\b/, '一级名称'],
  [/\$row\.\$levels\.1\b/, '二级名称'],
]

function inWords(sentence: string): string {
  return plainWords.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
}

function stepOf(step: Explanation, decides: boolean): TrialStep {
  const address = step.path ?? null
  if (step.operator === 'var') {
    const [words = '', value = ''] = readParts(step.sentence)
    return { words: inWords(words), value, address, decides }
  }
  return { words: step.sentence, value: valueText(step), address, decides }
}

/** What was read, and what stood there: `支出合计 = 2832.53`, `支出合计 没有填`. */
function readParts(sentence: string): readonly string[] {
  const at = sentence.lastIndexOf(' = ')
  if (at >= 0) return [sentence.slice(0, at), sentence.slice(at + 3)]
  const empty = ' 没有填'
  return sentence.endsWith(empty) ? [sentence.slice(0, -empty.length), empty.trim()] : [sentence]
}

function valueText({ value }: Explanation): string {
  if (value === true) return '是'
  if (value === false) return '否'
  return typeof value === 'number' ? (numberText(Number(value.toFixed(4))) ?? '') : ''
}

/**
 * The step that the verdict hangs on: of what must hold together the first that does not, of alternatives the first
 * that does, else the last.
 */
export function decidingStep(explanation: Explanation): Explanation {
  let here = explanation
  for (let depth = 0; depth < 64; depth += 1) {
    const next = decider(here)
    if (next === undefined) return here
    here = next
  }
  return here
}

function decider({ operator, value, steps }: Explanation): Explanation | undefined {
  const reached = steps.filter(({ isReached }) => isReached)
  switch (operator) {
    case 'and':
      return reached.find((step) => step.value === false) ?? (value === true ? reached.at(-1) : undefined)
    case 'or':
      return reached.find((step) => step.value === true) ?? reached.at(-1)
    case '!':
    case '!!':
    case '':
      return reached.length === 1 ? reached[0] : undefined
    case 'if':
    case '?:':
      return reached.at(-1)
    case 'var':
      // A name stands for what is behind it.
      return reached.length === 1 ? reached[0] : undefined
    default:
      return undefined
  }
}
