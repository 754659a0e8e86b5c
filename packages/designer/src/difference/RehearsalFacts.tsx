import { readFields, type Template } from '@tianbao/template'
import type { RehearsalReport } from '@tianbao/versions'
import { say } from '../messages/messages.ts'

interface RehearsalFactsProps {
  readonly report: RehearsalReport
  readonly template: Template
}

/** How many of a sort are named; the others are counted. */
const most = 8

/** What a rehearsal found of the template itself: rules that always or never found something, cells that nobody filled. */
export function RehearsalFacts({ report: { rules, unreached }, template }: RehearsalFactsProps) {
  const titles = new Map((template.rules ?? []).map(({ id, title }) => [id, title ?? id]))
  const fieldAt = readFields(template.schema)
  const facts = [
    ['always', rules.always.map((id) => titles.get(id) ?? id)],
    ['never', rules.never.map((id) => titles.get(id) ?? id)],
    ['unreached', unreached.map((pattern) => fieldAt(pattern)?.called ?? pattern)],
  ] as const
  return facts.map(([fact, names]) =>
    names.length === 0 ? null : (
      <p key={fact} title={names.join('、')}>
        {say(`difference.${fact}`, { count: names.length, names: [...new Set(names)].slice(0, most) })}
      </p>
    ),
  )
}
