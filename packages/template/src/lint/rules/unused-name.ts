import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { Rule } from '../../template.ts'
import type { LintRule } from '../lint-rule.ts'

/** A name of `let` that nothing uses. */
export const unusedName: LintRule = {
  id: 'unused_name',
  severity: 'hint',
  find: ({ rules }) =>
    rules.flatMap((rule) =>
      Object.keys(rule.let ?? {})
        .filter((name) => !isUsed(rule, name))
        .map((name) => ({
          at: [propertyAddress(propertyAddress(nodeAddress('rules', rule.id), 'let'), name)],
          params: { rule: rule.id, name },
        })),
    ),
}

function isUsed(rule: Rule, name: string): boolean {
  const { [name]: _, ...others } = rule.let ?? {}
  const logic = JSON.stringify([rule.logic, rule.when ?? null, others])
  const words = `${rule.message ?? ''}${rule.remedy ?? ''}`
  return (
    [`"$${name}"`, `"$${name}.`].some((read) => logic.includes(read)) ||
    [`{${name}}`, `{${name}:`].some((hole) => words.includes(hole))
  )
}
