import type { Rule } from '@tianbao/template'
import { say } from '../../messages/messages.ts'

const numbers = '零一二三四五六七八九十'

/** A share says how it is computed in place of its name, which its head has already; null: the rule is no share. */
export function shareWords(rule: Rule | null): string | null {
  const { logic } = rule ?? {}
  const isShare = typeof logic === 'object' && logic !== null && 'ratio' in logic
  return isShare ? say('chip.ratio') : null
}

/** How a rule computes, in a few words for a cell: 三项之和; else what its title says after the field. */
export function computedWords(rule: Rule | null): string {
  if (rule === null || shareWords(rule) !== null) return ''
  const { logic, title = '' } = rule
  const [operator, terms] = Object.entries(typeof logic === 'object' && logic !== null ? logic : {})[0] ?? []
  const parts: readonly unknown[] = Array.isArray(terms) ? terms : [terms]
  if (operator === 'sum') {
    const isOverRows = parts.some((part) => typeof part === 'object' && part !== null && 'map' in part)
    const count = numbers[parts.length] ?? String(parts.length)
    return isOverRows ? say('chip.sum_rows') : say('chip.sum', { count })
  }
  return (
    title
      .split(/等于|[＝=]/)
      .at(-1)
      ?.trim() ?? ''
  )
}
