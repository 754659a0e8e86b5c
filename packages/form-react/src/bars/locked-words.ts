import { type Form, patternOf } from '@tianbao/form'
import { isTruthy } from '@tianbao/rules'
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
  const locking = lockingRules(form, address)
  if (locking.length === 0) return say('status.readonly')
  const named = locking.filter(({ title }) => title !== '')
  if (named.length === 0) return say('status.locked_author')
  const rules = textsOf(named.map(({ title }) => say('status.rule', { title })))
  const basis = textsOf(named.map((rule) => rule.basis))
  return say(basis.length === 0 ? 'status.locked_rule' : 'status.locked_basis', { rules, basis })
}

/** The author's rules that make a cell read-only now, it or something that it lies in. */
function lockingRules(form: Form, address: string): readonly CompiledRule[] {
  const parts = patternOf(address).split('.')
  const within = parts.map((_, end) => parts.slice(0, end + 1).join('.'))
  return form.template.rules.filter(
    (rule) =>
      rule.type === 'readonly' &&
      rule.at.some((at) => within.some((pattern) => isRuleAt(form.template, rule, at, pattern))) &&
      form
        .results(rule.key)
        .some(
          ({ row, result }) =>
            (row === null || address === row || address.startsWith(`${row}.`)) &&
            result.applies &&
            isTruthy(result.value ?? null),
        ),
  )
}

function textsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
