import { useCanvas } from '../canvas/canvas-context.ts'
import { useLooked } from '../checks/use-linter.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'

const most = 8

/** The rules that read a field, write it or stand at it, as they were when the template was last looked at. */
export function FieldRules({ field }: { readonly field: string }) {
  const canvas = useCanvas()
  const { template, uses } = useLooked()
  const own = uses.of(field)
  const titles = new Map((template?.rules ?? []).map((rule) => [rule.id, rule.title ?? rule.id]))
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
          <li key={`${rule} ${how}`}>
            <button type="button" className="d-rule" onClick={() => canvas.view.openRule(rule)}>
              <span className={`d-use d-use-${how}`}>{say(`use.${how}`)}</span>
              {titles.get(rule) ?? rule}
            </button>
          </li>
        ))}
      </ul>
      {own.length > most && <p className="d-none">{say('inspector.more', { count: own.length - most })}</p>}
    </section>
  )
}
