import { applyEdit, diff, type Edit, equalJson, type Json, seenBy } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { digestOf, type Template } from '@tianbao/template'
import { applyVariant, placeOf } from './apply-variant.ts'
import { faultsOf } from './faults-of.ts'
import type { Variant, VariantBase, VariantEdit } from './variant.ts'

/** A new variant of a region, which changes nothing yet. */
export function newVariant(base: Template, region: string): Variant {
  return { format: 1, form: base.form, region, year: base.year, base: baseOf(base), edits: [] }
}

/** How a template is named as a base. */
export function baseOf(base: Template): VariantBase {
  return { form: base.form, region: base.region, year: base.year, digest: digestOf(base) }
}

/**
 * The variant that makes `wanted` of its base: what a region drew. Edits that stood and still do keep their pins, as do
 * those that the base satisfies, those that wait for a decision and those that gave way; the rest is made on this base.
 * Law: put over the base, the standing ones make `wanted`.
 */
export function amendVariant(
  variant: Variant,
  base: Template,
  wanted: Template,
  mintId: () => string,
  faultsIn: (template: Template) => readonly Finding[] = faultsOf,
): Variant {
  const { outcomes } = applyVariant(variant, base, faultsIn)
  const is = new Map(outcomes.map((one) => [one.id, one]))
  const kept = variant.edits.filter(({ id }) => is.get(id)?.is !== 'stands')
  const standing = variant.edits.flatMap((pinned) => {
    const outcome = is.get(pinned.id)
    return outcome?.is === 'stands' ? [{ pinned, edit: outcome.edit as unknown as Json }] : []
  })
  const start = { ...base, region: variant.region, year: variant.year } as unknown as Json
  const goal = { ...wanted, region: variant.region, year: variant.year } as unknown as Json
  let tree = start
  const edits = diff(start, goal).map((edit): VariantEdit => {
    const known = standing.find((one) => equalJson(one.edit, edit as unknown as Json))
    const seen = seenBy(edit, tree)
    tree = follow(tree, edit)
    if (known !== undefined) return known.pinned
    return {
      id: mintId(),
      edit,
      ...(Object.keys(seen).length > 0 && { seen }),
      on: variant.base.digest,
    }
  })
  const places = new Set(edits.map(({ edit }) => placeOf(edit)))
  // Who draws anew where the base had already what was wanted wants that no longer.
  const rest = kept.map((one) =>
    is.get(one.id)?.is === 'satisfied' && places.has(placeOf(one.edit)) ? retire(one, variant) : one,
  )
  return decidedByDrawing({ ...variant, edits: [...edits, ...rest] }, kept, base, faultsIn)
}

/** An edit that waited and would now be done over what was drawn was decided by drawing: it gives way, visibly. */
function decidedByDrawing(
  variant: Variant,
  kept: readonly VariantEdit[],
  base: Template,
  faultsIn: (template: Template) => readonly Finding[],
): Variant {
  const waiting = new Set(kept.filter(({ retired }) => retired === undefined).map(({ id }) => id))
  let now = variant
  while (now.edits.some(({ id, retired }) => retired === undefined && waiting.has(id))) {
    const { outcomes } = applyVariant(now, base, faultsIn)
    const undone = new Set(outcomes.flatMap(({ id, is }) => (is === 'stands' && waiting.has(id) ? [id] : [])))
    if (undone.size === 0) return now
    now = { ...now, edits: now.edits.map((one) => (undone.has(one.id) ? retire(one, now) : one)) }
  }
  return now
}

function retire(edit: VariantEdit, { base }: Variant): VariantEdit {
  return { ...edit, retired: base.digest }
}

function follow(tree: Json, edit: Edit): Json {
  const applied = applyEdit(tree, edit)
  return 'tree' in applied ? applied.tree : tree
}
