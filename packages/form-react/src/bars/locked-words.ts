import { type Form, patternOf } from '@tianbao/form'
import type { CompiledRule } from '@tianbao/template'
import { isRuleAt } from '../help/rules-at.ts'
import { say } from '../messages/messages.ts'

/** Why nothing can be typed into a cell, and who could open it. */
export function lockedWords(form: Form, address: string): string {
  const { carriedFrom, origin, isComputed } = form.cell(address)
  const from = carriedFrom === null ? undefined : form.origins()[carriedFrom]
  if (from) return say('carried.locked', { year: from.year, name: from.name })
  if (origin === 'fixed') return say('status.locked')
  if (isComputed) return say('status.computed_locked')
  const rule = lockingRule(form, address)
  if (!rule) return say('status.readonly')
  const { title, basis } = rule
  if (title === '') return say('status.locked_author')
  return say(basis === '' ? 'status.locked_rule' : 'status.locked_basis', { title, basis })
}

/** The author's rule that makes a cell read-only, or something that the cell lies in. */
function lockingRule(form: Form, address: string): CompiledRule | undefined {
  const parts = patternOf(address).split('.')
  const within = parts.map((_, end) => parts.slice(0, end + 1).join('.'))
  return form.template.rules.find(
    (rule) =>
      rule.type === 'readonly' &&
      rule.at.some((at) => within.some((pattern) => isRuleAt(form.template, rule, at, pattern))),
  )
}
