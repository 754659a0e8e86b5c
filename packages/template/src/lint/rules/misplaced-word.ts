import { propertyAddress } from '@tianbao/edit'
import type { Rule } from '../../template.ts'
import type { LintRule } from '../lint-rule.ts'

const others: readonly Rule['type'][] = ['visible', 'required', 'readonly', 'options']
/** Which types of rule a word is of no use to. */
const useless: readonly (readonly [keyof Rule, readonly Rule['type'][]])[] = [
  ['target', ['check', ...others]],
  ['mode', ['check', ...others]],
  ['tolerance', ['check', ...others]],
  ['at', ['compute']],
  ['waits', ['compute', ...others]],
  ['gather', ['compute', ...others]],
  ['severity', others],
]

/** A word that a rule of this type does not listen to. */
export const misplacedWord: LintRule = {
  id: 'misplaced_word',
  severity: 'warning',
  find: ({ rules, ruleAt }) =>
    rules.flatMap((rule) => {
      const words = useless
        .filter(([word, types]) => rule[word] !== undefined && types.includes(rule.type))
        .map(([word]) => word)
      const alone = rule.type === 'check' && rule.gather === true && rule.each === undefined ? ['gather'] : []
      return [...words, ...alone].map((word) => ({
        at: [propertyAddress(ruleAt(rule.id), word)],
        params: { rule: rule.id, word, type: rule.type },
      }))
    }),
}
