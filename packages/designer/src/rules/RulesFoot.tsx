import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import { RuleUndo } from './RuleUndo.tsx'

interface RulesFootProps {
  readonly design: Design
  readonly count: number
  readonly cycles: number
}

/** How many rules there are, whether some wait for each other, and the keys. */
export function RulesFoot({ design, count, cycles }: RulesFootProps) {
  return (
    <footer className="d-r-rules-foot">
      <span>
        {say('rule.count', { count })}
        {say(cycles === 0 ? 'rule.no_cycle' : 'rule.cycles', { count: cycles })}
      </span>
      <RuleUndo design={design} />
      <span className="d-r-end">{say('rule.keys')}</span>
    </footer>
  )
}
