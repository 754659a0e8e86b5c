import type { Address } from '@tianbao/edit'
import type { Explanation } from '@tianbao/rules'

/** One step of an explanation: what was read or worked out, in words; `address` is the cell that it was read from. */
export interface WhyStep {
  readonly words: string
  readonly address?: Address
}

/** More steps than these nobody reads; the rest is a number. */
const mostSteps = 24

/**
 * An explanation as people would tell it: first what was read, then what follows, each thing said once. What was never
 * looked at is left out, and so is what only joins conditions or speaks in the words of the machine.
 */
export function whySteps(explanation: Explanation): {
  readonly steps: readonly WhyStep[]
  readonly left: number
} {
  const found = new Map<string, WhyStep>()
  const visit = (step: Explanation) => {
    if (!step.isReached) return
    for (const inner of step.steps) visit(inner)
    if (glue.has(step.operator) || isMachineTalk(step)) return
    const words = step.sentence.replace(/(?<![\d.年月])-(?=\d)/g, '−')
    if (!found.has(words))
      found.set(words, step.path === undefined ? { words } : { words, address: step.path })
  }
  visit(explanation)
  const steps = [...found.values()]
  return { steps: steps.slice(0, mostSteps), left: Math.max(0, steps.length - mostSteps) }
}

/** Operators that say nothing by themselves. */
const glue = new Set(['and', 'or', '!', '!!', 'if', 'join', 'map', 'val', ''])

/** Names of `let` and codes of readings are for authors; in a place or a text that was typed they are no such names. */
function isMachineTalk({ sentence, path }: Explanation): boolean {
  if (path !== undefined && /[.#]/.test(path)) return false
  return /\$[a-z]/.test(sentence) || /(?<![“A-Za-z])[a-z_]{3,}(?![A-Za-z”])/.test(sentence)
}
