import type { Step } from '@tianbao/form'
import { say } from '../messages/messages.ts'

/** What a step of the history did, in words: 粘贴 12 格. */
export function stepWords(step: Step): string {
  return say(`step.${step.name}`, { count: cellsOf(step) })
}

/** How many cells a step wrote. */
function cellsOf({ edits }: Step): number {
  const written = edits.flatMap((edit) => (edit.op === 'set' ? [edit.at] : []))
  const cells = written.filter((at) => !at.startsWith('$'))
  return new Set(cells.length > 0 ? cells : written).size
}
