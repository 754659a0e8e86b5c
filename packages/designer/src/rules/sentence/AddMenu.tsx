import type { Rule } from '@tianbao/template'
import { say } from '../../messages/messages.ts'
import type { RuleWriting } from '../rule-writing.ts'

interface AddMenuProps {
  readonly writing: RuleWriting
}

/** What a rule does not have yet and may have: a condition, rows, columns, names. */
export function AddMenu({ writing }: AddMenuProps) {
  const { rule, world } = writing
  const additions: readonly (readonly [code: string, isOpen: boolean, add: () => Rule])[] = [
    ['rule.add_when', rule.when === undefined, () => ({ ...rule, when: { filled: [null] } })],
    [
      'rule.add_rows',
      rule.each === undefined,
      () => ({
        ...rule,
        each: Object.keys(world.compiled.lists)[0] ?? Object.keys(world.compiled.groups)[0] ?? '',
      }),
    ],
    ['rule.add_columns', rule.columns === undefined, () => ({ ...rule, columns: ['current'] })],
    ['rule.add_name', true, () => ({ ...rule, let: { ...rule.let, [freshName(rule)]: null } })],
    ['rule.drop_when', rule.when !== undefined, () => withoutWhen(rule)],
  ]
  return (
    <span className="d-r-adds">
      {additions
        .filter(([, isOpen]) => isOpen)
        .map(([code, , add]) => (
          <button key={code} type="button" className="d-r-chip" onClick={() => writing.write(add())}>
            {say(code)}
          </button>
        ))}
    </span>
  )
}

function freshName({ let: named = {} }: Rule): string {
  for (let number = 1; ; number += 1) if (!Object.hasOwn(named, `n${number}`)) return `n${number}`
}

function withoutWhen(rule: Rule): Rule {
  const { when: _, ...rest } = rule
  return rest
}
