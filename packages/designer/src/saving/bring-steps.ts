import { type Json, rebase } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { applied, type DesignStep, type History, templateAt, withStep } from '../state/history.ts'

/** Steps that the server does not have: made behind the first `from` of its steps; `position` of all are done. */
export interface WaitingSteps {
  readonly from: number
  readonly steps: readonly DesignStep[]
  readonly position: number
}

/** What became of them. */
export interface BroughtSteps {
  /** The server's history with what could be brought behind it. */
  readonly history: History
  /** Edits that clash with what others did meanwhile, and so were not brought. */
  readonly clashes: number
  /** The template as this window had it; null where nothing clashed. */
  readonly mine: Template | null
}

/**
 * Brings steps of this window behind what the server has now. What it has already is not done twice; where nobody else
 * did anything they stay as they are; else those that were not taken back go on as far as their edits still apply.
 */
export function bringSteps(server: History, waiting: WaitingSteps): BroughtSteps {
  const known = new Set(server.steps.slice(waiting.from).map(({ id }) => id))
  const arrived = waiting.steps.findIndex(({ id }) => !known.has(id))
  const count = arrived === -1 ? waiting.steps.length : arrived
  const from = waiting.from + count
  const mine = waiting.steps.slice(count)
  if (from === server.steps.length) {
    const steps = [...server.steps, ...mine]
    return { history: { ...server, steps, position: waiting.position }, clashes: 0, mine: null }
  }
  return brought(server, from, mine.slice(0, Math.max(0, waiting.position - from)))
}

function brought(server: History, from: number, mine: readonly DesignStep[]): BroughtSteps {
  let history = server
  let before = templateAt({ base: server.base, steps: server.steps.slice(0, from), position: from })
  let now = templateAt(server) as unknown as Json
  let clashes = 0
  for (const step of mine) {
    const { stand, conflicts, tree } = rebase(step.edits, before as unknown as Json, now)
    before = applied(before, step.edits)
    now = tree
    clashes += conflicts.length
    const { variant, ...rest } = step
    // A variant is of the template that it makes: what clashed is not that one.
    const kept = conflicts.length === 0 && variant !== undefined ? { variant } : {}
    if (stand.length > 0 || 'variant' in kept)
      history = withStep(history, { ...rest, ...kept, edits: stand }, { id: `${step.id}-back`, at: step.at })
  }
  return { history, clashes, mine: clashes > 0 ? before : null }
}
