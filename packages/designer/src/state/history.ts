import { applyEdits, type Edit, invertEdits } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import { standingVariant, type Variant } from '@tianbao/versions'

/** One gesture: what it is called, and what it did. */
export interface DesignStep {
  readonly id: string
  /** A code of this room's messages, `step.put_field`, and its holes. */
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
  readonly edits: readonly Edit[]
  /** When, as ISO 8601 in UTC. */
  readonly at: string
  /** The region's variant that stands after it, where it changed that: a new base, a decision. */
  readonly variant?: Variant | null
}

/**
 * Everything that was done to a template since it was begun, and where one stands in it: `position` steps are done.
 * Nothing is ever taken out: who goes back and does something else finds the way back as a step of its own.
 */
export interface History {
  readonly base: Template
  readonly steps: readonly DesignStep[]
  readonly position: number
  /** The region's variant that it was begun as; left out where it was none. */
  readonly variant?: Variant | null
}

/** A history in which nothing was done yet. */
export function emptyHistory(base: Template): History {
  return { base, steps: [], position: 0 }
}

/** A step done behind where one stands. The steps that were taken back stay, and with them the taking back. */
export function withStep(
  history: History,
  step: DesignStep,
  goingBack: Pick<DesignStep, 'id' | 'at'>,
): History {
  const { steps, position } = history
  const tail = steps.slice(position)
  if (tail.length === 0) return { ...history, steps: [...steps, step], position: position + 1 }
  const isStood = tail.some(({ variant }) => variant !== undefined)
  const back: DesignStep = {
    ...goingBack,
    code: 'step.back',
    params: { step: position },
    edits:
      tail.flatMap(({ edits }) => edits).length === 0 ? [] : invertEdits(tail.flatMap(({ edits }) => edits)),
    ...(isStood && { variant: variantAt(history) }),
  }
  return { ...history, steps: [...steps, back, step], position: steps.length + 2 }
}

/** How many steps stay done, whoever goes back: what came before another format is drawn by another release. */
export function leastPosition({ steps }: History): number {
  return steps.findLastIndex(({ code }) => code === 'step.format') + 1
}

/** The edits that lead from where one stands to after another number of steps. */
export function wayTo({ steps, position }: History, to: number): readonly Edit[] {
  return to < position
    ? invertEdits(steps.slice(to, position).flatMap(({ edits }) => edits))
    : steps.slice(position, to).flatMap(({ edits }) => edits)
}

/** The template where one stands. @throws Error where the steps do not apply to the base: then it is no history. */
export function templateAt({ base, steps, position }: History): Template {
  return applied(
    base,
    steps.slice(0, position).flatMap(({ edits }) => edits),
  )
}

/** The region's variant where one stands, as it was last decided; null where the template is none. */
export function variantAt({ variant = null, steps, position }: History): Variant | null {
  return standingVariant(variant, steps.slice(0, position))
}

/** A template with edits that were made on it. @throws Error where they were made on another one. */
export function applied(template: Template, edits: readonly Edit[]): Template {
  const outcome = applyEdits(template as never, edits)
  if (!('tree' in outcome)) throw new Error(`The edits do not apply: ${outcome.conflict.reason}.`)
  return outcome.tree as never
}
