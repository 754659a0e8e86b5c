import { compileTemplate, type Template } from '@tianbao/template'
import {
  amendVariant,
  checkVariant,
  type Decision,
  decide,
  type Effective,
  newVariant,
  rebaseVariant,
  type Variant,
} from '@tianbao/versions'
import { useMemo, useState } from 'react'

/** A region's variant on a base: its edits and what has become of them. */
export interface VariantState {
  readonly variant: Variant
  readonly effective: Effective
  /** What it does that the base does not allow: findings of `versions.variant_*`. */
  readonly refused: ReturnType<typeof checkVariant>
  decide(id: string, decision: Decision): void
}

/**
 * What a region drew over a base, brought to another one where that is chosen. Null where something cannot be compiled.
 * Decisions are taken on what is shown; nothing is written before it is put into the draft.
 */
export function useVariant(
  base: Template | null,
  next: Template | null,
  mine: Template,
): VariantState | null {
  const [decided, setDecided] = useState<readonly { readonly id: string; readonly decision: Decision }[]>([])
  const drawn = useMemo(() => (base === null ? null : drawnOn(base, mine)), [base, mine])
  const goal = next ?? base
  const brought = useMemo(() => {
    if (drawn === null || goal === null) return null
    let { variant, effective } = rebaseVariant(drawn, goal)
    for (const { id, decision } of decided) variant = decide(variant, goal, id, decision)
    if (decided.length > 0) effective = rebaseVariant(variant, goal).effective
    return { variant, effective, refused: checkVariant(goal, effective.template) }
  }, [drawn, goal, decided])
  return (
    brought && {
      ...brought,
      decide: (id, decision) => setDecided((before) => [...before, { id, decision }]),
    }
  )
}

function drawnOn(base: Template, mine: Template): Variant | null {
  if (compileTemplate(mine).compiled === undefined || compileTemplate(base).compiled === undefined)
    return null
  let minted = 0
  return amendVariant(newVariant(base, mine.region), base, mine, () => `e${++minted}`)
}
