import { bringEdit, type Edit, type Json, nodeAddress, resolve, seenBy } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import { applyVariant, brought, placeOf } from './apply-variant.ts'
import { faultsOf } from './faults-of.ts'
import { mergeItems } from './merge-items.ts'
import type { Variant, VariantEdit } from './variant.ts'

type Judge = (template: Template) => readonly Finding[]

/** How a conflict is settled: keep ours, take the base's, or, where both changed a list of values, item by item. */
export type Decision = 'mine' | 'base' | 'merged'

/** Which decisions an edit in conflict leaves open, and what stands afterwards (absent: nothing). */
export type Choices = Partial<Readonly<Record<Decision, { readonly result?: Json }>>>

/**
 * What may be decided of an edit that is in conflict. The base's is always open; ours where there still is a place for
 * it; item by item where a list of values was changed on both sides.
 */
export function choicesFor(
  variant: Variant,
  base: Template,
  id: string,
  faultsIn: Judge = faultsOf,
): Choices {
  const pinned = conflicting(variant, base, id, faultsIn)
  if (pinned === null) return {}
  const { tree } = around(variant, base, id)
  const stands = resolve(tree, placeOf(pinned.edit))
  const choices: Record<string, { readonly result?: Json }> = {
    base: stands === undefined ? {} : { result: stands },
  }
  for (const decision of ['mine', 'merged'] as const) {
    const settled = settledEdit(pinned, tree, decision)
    if (settled === null) continue
    const done = bringEdit(settled, seenBy(settled, tree), tree)
    if (done === 'satisfied' || !('tree' in done)) continue
    const result = resolve(done.tree, placeOf(settled))
    choices[decision] = result === undefined ? {} : { result }
  }
  return choices
}

/**
 * Settles a conflict. Ours is pinned anew to what stands now; for the base's, the edit is retired, and stays to be
 * seen. A decision that is not open changes nothing.
 */
export function decide(
  variant: Variant,
  base: Template,
  id: string,
  decision: Decision,
  faultsIn: Judge = faultsOf,
): Variant {
  const pinned = conflicting(variant, base, id, faultsIn)
  if (pinned === null) return variant
  const { digest } = variant.base
  if (decision === 'base') return withEdit(variant, { ...pinned, retired: digest })
  const { tree } = around(variant, base, id)
  const edit = settledEdit(pinned, tree, decision)
  if (edit === null || !(decision in choicesFor(variant, base, id, faultsIn))) return variant
  const seen = seenBy(edit, tree)
  return withEdit(variant, { id, edit, ...(Object.keys(seen).length > 0 && { seen }), on: digest })
}

/** Takes a decision for the base's back: the edit counts again. */
export function reviveEdit(variant: Variant, id: string): Variant {
  const pinned = variant.edits.find((one) => one.id === id)
  if (pinned === undefined) return variant
  const { retired: _, ...rest } = pinned
  return withEdit(variant, rest)
}

function conflicting(variant: Variant, base: Template, id: string, faultsIn: Judge): VariantEdit | null {
  const { outcomes } = applyVariant(variant, base, faultsIn)
  const isOpen = outcomes.some((one) => one.id === id && one.is === 'conflict')
  return isOpen ? (variant.edits.find((one) => one.id === id) ?? null) : null
}

/** The template that an edit meets: the base with the edits before it. */
function around(variant: Variant, base: Template, id: string): { readonly tree: Json } {
  const at = variant.edits.findIndex((one) => one.id === id)
  const before = { ...variant, edits: variant.edits.slice(0, at) }
  return { tree: brought(before, base).template as unknown as Json }
}

function settledEdit({ edit }: VariantEdit, tree: Json, decision: 'mine' | 'merged'): Edit | null {
  const stands = resolve(tree, placeOf(edit))
  if (decision === 'merged') {
    if (edit.op !== 'set') return null
    const now = mergeItems(edit.was, stands, edit.now)
    return now === null ? null : { op: 'set', at: edit.at, ...(stands !== undefined && { was: stands }), now }
  }
  switch (edit.op) {
    case 'set': {
      const { was: _, ...rest } = edit
      return stands === undefined ? rest : { ...rest, was: stands }
    }
    case 'insert':
      return stands === undefined
        ? { ...edit, after: null }
        : { op: 'set', at: nodeAddress(edit.into, edit.node.id), was: stands, now: edit.node }
    case 'remove':
      return stands === undefined ? null : { ...edit, node: stands as typeof edit.node }
    case 'move':
      return edit
  }
}

function withEdit(variant: Variant, edit: VariantEdit): Variant {
  return { ...variant, edits: variant.edits.map((one) => (one.id === edit.id ? edit : one)) }
}
