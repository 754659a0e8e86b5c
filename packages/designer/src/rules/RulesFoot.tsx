import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { RuleUndo } from './RuleUndo.tsx'

interface RulesFootProps {
  readonly design: Design
  readonly view: DesignerView
  readonly count: number
  readonly cycles: number
}

/** How many rules there are, whether some wait for each other, the way to all of them as one text, and the keys. */
export function RulesFoot({ design, view, count, cycles }: RulesFootProps) {
  return (
    <footer className="d-r-rules-foot">
      <span>
        {say('rule.count', { count })}
        {say(cycles === 0 ? 'rule.no_cycle' : 'rule.cycles', { count: cycles })}
      </span>
      <RuleUndo design={design} />
      {count > 0 && (
        <button type="button" className="d-r-link d-r-manual" onClick={() => view.show('manual')}>
          {say('manual.title')}
        </button>
      )}
      <span className="d-r-end">{say('rule.keys')}</span>
    </footer>
  )
}
