import type { Address } from '@tianbao/edit'
import type { Explanation } from '@tianbao/rules'

const signs: Readonly<Record<string, string>> = {
  sum: ' + ',
  '+': ' + ',
  '-': ' − ',
  '*': ' × ',
  '/': ' ÷ ',
  ratio: ' ÷ ',
}

/** How a cell is computed, in the names of what it is computed from: = 人员类 + 运转类; null for more than a line. */
export function formulaWords(explanation: Explanation, label: (address: Address) => string): string | null {
  const sign = signs[explanation.operator]
  const operands = explanation.operator === 'ratio' ? explanation.steps.slice(0, 2) : explanation.steps
  if (sign === undefined || operands.length < 2 || operands.length > 8) return null
  const names = operands.map((step) => (step.path === undefined ? null : label(step.path)))
  return names.includes(null) ? null : `= ${names.join(sign)}`
}
