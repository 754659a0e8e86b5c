import type { FieldUse, Rule } from '@tianbao/template'
import { useCanvas } from '../canvas/canvas-context.ts'
import { useLooked } from '../checks/use-linter.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'

const most = 8
const order: readonly FieldUse['how'][] = ['writes', 'stands', 'reads']

/** The rules that read a field, write it or stand at it, as they were when the template was last looked at. */
export function FieldRules({ field }: { readonly field: string }) {
  const canvas = useCanvas()
  const { template, uses } = useLooked()
  const own = onceEach(uses.of(field))
  const rules = new Map((template?.rules ?? []).map((rule) => [rule.id, rule]))
  return (
    <section className="d-card">
      <h3>
        {say('inspector.rules')} <small>{own.length}</small>
        <button type="button" className="d-bare" onClick={() => canvas.view.show('rules')}>
          <Icon name="plus" />
          {say('tool.rule')}
        </button>
      </h3>
      <ul>
        {own.slice(0, most).map(({ rule, how }) => (
          <li key={rule}>
            <button type="button" className="d-rule" onClick={() => canvas.view.openRule(rule)}>
              <span className={`d-use d-use-${how}`}>{useWords(how, rules.get(rule))}</span>
              <span>
                {rules.get(rule)?.type === 'compute' && <i aria-hidden="true">ƒ</i>}
                {rules.get(rule)?.title ?? rule}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {own.length > most && <p className="d-none">{say('inspector.more', { count: own.length - most })}</p>}
    </section>
  )
}

/** A rule that does several things with a field is told by the first of them: it writes it, stands at it, reads it. */
function onceEach(uses: readonly FieldUse[]): readonly FieldUse[] {
  const byRule = new Map<string, FieldUse>()
  for (const use of uses) {
    const { how } = byRule.get(use.rule) ?? use
    if (order.indexOf(use.how) <= order.indexOf(how)) byRule.set(use.rule, use)
  }
  return [...byRule.values()]
}

/** What a rule does with a field, in a word: one that stands there says how much it weighs. */
function useWords(how: FieldUse['how'], rule: Rule | undefined): string {
  if (how !== 'stands' || rule === undefined) return say(`use.${how}`)
  return say(`rule.kind_${rule.type === 'check' ? (rule.severity ?? 'error') : rule.type}`)
}
