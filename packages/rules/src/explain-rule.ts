import type { Address } from '@tianbao/edit'
import { formatAddress } from '@tianbao/edit'
import { applies } from './compile-rule.ts'
import { type ExplainSetting, explainLogic } from './explain-logic.ts'
import { valueText } from './explain-text.ts'
import type { ExplainWords, Explanation } from './explanation.ts'
import { Exhausted, type Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import type { PlannedRule } from './plan.ts'
import type { Row } from './rows.ts'

/**
 * How a rule came to its value, in a frame that stands at its row. A rule that is held back is told by its `when`. A
 * computed value is told as it was rounded.
 */
export function explainRule(
  { rule, roots, ...compiled }: PlannedRule,
  frame: Frame,
  operators: readonly Operator[],
  words: ExplainWords,
  row: Row | null,
): Explanation {
  const setting: ExplainSetting = { operators, roots, words, places: placesOf(row), named: rule.let ?? {} }
  try {
    if (rule.when !== undefined && !applies({ ...compiled, rule, roots }, frame)) {
      const step = explainLogic(rule.when, frame, setting)
      const sentence = `条件不成立，这一条不适用：${step.sentence}`
      return { operator: '', logic: rule.logic, value: undefined, sentence, isReached: false, steps: [step] }
    }
    const told = explainLogic(rule.logic, frame, setting)
    const { decimals } = rule
    if (decimals === undefined || typeof told.value !== 'number') return told
    const rounded = valueText(told.value, decimals)
    return told.sentence.endsWith(rounded) ? told : { ...told, sentence: `${told.sentence}，取 ${rounded}` }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error
    const sentence = '计算量超过上限，没有结果'
    return { operator: '', logic: rule.logic, value: undefined, sentence, isReached: true, steps: [] }
  }
}

function placesOf(row: Row | null): Readonly<Record<string, Address>> {
  if (row === null) return {}
  const around = { row: row.address, group: formatAddress(row.steps.slice(0, -1)) }
  return row.parent === null ? around : { ...around, parent: row.parent.address }
}
