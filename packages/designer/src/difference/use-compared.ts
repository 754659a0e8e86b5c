import { type CompiledTemplate, compileTemplate, type Template } from '@tianbao/template'
import {
  type Change,
  type ChangeClass,
  type Difference,
  diffTemplates,
  foldChanges,
  type Matching,
  matchTemplates,
  type ToldChange,
} from '@tianbao/versions'
import { useMemo } from 'react'
import { type Drawing, drawDesign } from '../canvas/drawing/draw-design.ts'

/** Two templates, and all that is told of their difference. */
export interface Compared {
  readonly before: Drawing
  readonly after: Drawing
  readonly old: CompiledTemplate
  readonly now: CompiledTemplate
  readonly difference: Difference
  readonly told: readonly ToldChange[]
  /** What is proposed as one thing under two names. */
  readonly matching: Matching
  readonly counts: Readonly<Record<ChangeClass, number>>
}

const nothing: Readonly<Record<ChangeClass, number>> = {
  break: 0,
  transform: 0,
  narrower: 0,
  scoring: 0,
  wider: 0,
  text: 0,
}

/** Compares two templates; null where one of them does not compile (yet). */
export function compare(before: Template, after: Template): Compared | null {
  const [old, now] = [compileTemplate(before).compiled, compileTemplate(after).compiled]
  if (old === undefined || now === undefined) return null
  const difference = diffTemplates(before, after)
  const told = foldChanges(difference.changes, old, now)
  const counts = { ...nothing }
  for (const { class: of } of told) counts[of] += 1
  return {
    before: drawDesign(before),
    after: drawDesign(after),
    old,
    now,
    difference,
    told,
    matching: matchTemplates(old, now),
    counts,
  }
}

export function useCompared(before: Template | null, after: Template): Compared | null {
  return useMemo(() => (before === null ? null : compare(before, after)), [before, after])
}

/** The places of changes, where the old table and where the new one shows them. */
export function placesIn(changes: readonly Change[], side: 'before' | 'after'): readonly Change[] {
  return changes.filter(({ code }) =>
    side === 'before' ? !code.includes('_added') : !code.includes('_removed'),
  )
}
