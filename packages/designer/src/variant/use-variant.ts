import { compileTemplate, type Template } from '@tianbao/template'
import {
  amendVariant,
  checkVariant,
  type Decision,
  decide,
  type Effective,
  editIds,
  editWords,
  newVariant,
  rebaseVariant,
  reviveEdit,
  type Variant,
  versionsMessages,
} from '@tianbao/versions'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Design } from '../state/design.ts'

/** A region's variant on the base that is shown: its edits and what has become of them there. */
export interface VariantOnBase {
  readonly variant: Variant
  readonly effective: Effective
  /** What it does that the base does not allow: findings of `versions.variant_*`. */
  readonly refused: ReturnType<typeof checkVariant>
}

/** What can be done about it: each is a step of the draft, kept with it, and can be taken back. */
export interface VariantActs {
  /** From now on the draft is a variant of the base that is shown. */
  become(): void
  /** Goes to the base that is shown; what is in conflict there waits. */
  rebase(): void
  decide(id: string, decision: Decision): void
  revive(id: string): void
}

/**
 * What is drawn, as edits over a base, brought to another one where that is chosen. Null where something cannot be
 * compiled.
 */
export function useVariant(design: Design, base: Template | null, next: Template | null) {
  const { template, variant: standing } = useStore(design.store)
  const drawn = useMemo(
    () => (base === null ? null : drawnOn(base, standing, template)),
    [base, standing, template],
  )
  const shown = useMemo((): VariantOnBase | null => {
    const goal = next ?? base
    if (drawn === null || goal === null || compileTemplate(goal).compiled === undefined) return null
    const { variant, effective } = rebaseVariant(drawn, goal)
    return { variant, effective, refused: checkVariant(goal, effective.template) }
  }, [drawn, base, next])
  const acts: VariantActs = {
    become: () => drawn && design.stand('step.variant', template, drawn),
    rebase: () => shown && design.stand('step.rebase', shown.effective.template, shown.variant),
    decide: (id, decision) => settle(id, (variant, on) => decide(variant, on, id, decision)),
    revive: (id) => settle(id, (variant) => reviveEdit(variant, id)),
  }
  const settle = (id: string, change: (variant: Variant, on: Template) => Variant) => {
    if (shown === null || base === null) return
    const variant = change(shown.variant, base)
    const edit = variant.edits.find((one) => one.id === id)?.edit
    const name =
      edit === undefined ? '' : editWords(edit, shown.effective.template, versionsMessages['zh-CN']).name
    design.stand('step.decide', rebaseVariant(variant, base).effective.template, variant, { name })
  }
  return { shown, acts }
}

/** The edits that make what is drawn; those of a variant that stands keep their pins. */
function drawnOn(base: Template, standing: Variant | null, mine: Template): Variant | null {
  if (compileTemplate(mine).compiled === undefined || compileTemplate(base).compiled === undefined)
    return null
  const before = standing ?? newVariant(base, mine.region)
  return amendVariant(before, base, mine, editIds(before))
}
