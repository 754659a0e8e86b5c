import { bringEdit, type Conflict, type Edit, type Json, nodeAddress, resolve } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { digestOf, type Template } from '@tianbao/template'
import { faultsOf } from './faults-of.ts'
import type { EditConflict, EditOutcome, Effective, Variant, VariantEdit } from './variant.ts'

/**
 * Puts a variant over its base: each edit stands, is satisfied, has been retired, or is a conflict; in the end the whole
 * is looked at, and what fails there is a conflict too. It depends on nothing but the edits as they are pinned and the
 * base, so that bringing a variant to a base twice is bringing it once, and by way of another base is bringing it there.
 * `faultsIn` judges the whole.
 * @throws Error where the base is another one than the variant names: see `findBase`.
 */
export function applyVariant(
  variant: Variant,
  base: Template,
  faultsIn: (template: Template) => readonly Finding[] = faultsOf,
): Effective {
  if (digestOf(base) !== variant.base.digest)
    throw new Error(`The variant ${variant.region} ${variant.year} stands on another base.`)
  const faulty = new Map<string, readonly Finding[]>()
  for (;;) {
    const effective = brought(variant, base, faulty)
    if (effective.outcomes.every(({ is }) => is !== 'stands')) return effective
    const found = faultsIn(effective.template)
    if (found.length === 0) return effective
    // What is wrong with the base itself is no edit's fault.
    const known = new Set(faultsIn(base).map(keyOf))
    const faults = found.filter((one) => !known.has(keyOf(one)))
    if (faults.length === 0) return effective
    for (const [id, findings] of culprits(effective, faults)) faulty.set(id, findings)
  }
}

/** The edits one by one, without looking at the whole. */
export function brought(
  variant: Variant,
  base: Template,
  faulty: ReadonlyMap<string, readonly Finding[]> = new Map(),
): Effective {
  let tree = { ...base, region: variant.region, year: variant.year } as unknown as Json
  const outcomes = variant.edits.map((pinned): EditOutcome => {
    const { id, edit } = pinned
    if (pinned.retired !== undefined) return { id, is: 'retired' }
    const findings = faulty.get(id)
    if (findings !== undefined) return { id, is: 'conflict', conflict: faultOf(pinned, tree, findings) }
    const outcome = bringEdit(edit, pinned.seen ?? {}, tree)
    if (outcome === 'satisfied') return { id, is: 'satisfied' }
    if ('conflict' in outcome) return { id, is: 'conflict', conflict: conflictOf(outcome.conflict, tree) }
    tree = outcome.tree
    const [was, now] = [anchorOf(edit), anchorOf(outcome.edit)]
    return { id, is: 'stands', edit: outcome.edit, ...(now !== undefined && now !== was && { after: now }) }
  })
  const open = outcomes.filter(({ is }) => is === 'conflict').length
  return { template: tree as unknown as Template, outcomes, open }
}

/** Of the edits that stand, those at a fault; where none is, those in the same part; where none is, all. */
function culprits(
  { outcomes }: Effective,
  faults: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const standing = outcomes.flatMap((one) => (one.is === 'stands' ? [one] : []))
  for (const isAt of [touches, isInPart, () => true]) {
    const found = new Map<string, Finding[]>()
    for (const { id, edit } of standing) {
      const at = placeOf(edit)
      const mine = faults.filter(({ addresses }) => addresses.some((address) => isAt(at, address)))
      if (mine.length > 0) found.set(id, mine)
    }
    if (found.size > 0) return found
  }
  return new Map(standing.map(({ id }) => [id, faults]))
}

/** Where an edit changes something. */
export function placeOf(edit: Edit): string {
  switch (edit.op) {
    case 'set':
      return edit.at
    case 'insert':
      return nodeAddress(edit.into, edit.node.id)
    case 'remove':
      return nodeAddress(edit.from, edit.node.id)
    case 'move':
      return nodeAddress(edit.to.list, edit.id)
  }
}

function touches(at: string, address: string): boolean {
  return isWithin(at, address) || isWithin(address, at)
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || (inner.startsWith(outer) && /^[.#]/.test(inner.slice(outer.length)))
}

function isInPart(at: string, address: string): boolean {
  return partOf(at) === partOf(address)
}

function partOf(address: string): string {
  return /^[^.#]*/.exec(address)?.[0] ?? ''
}

function anchorOf(edit: Edit): string | null | undefined {
  return edit.op === 'insert' ? edit.after : edit.op === 'move' ? edit.to.after : undefined
}

function conflictOf({ edit, reason, saw, stands }: Conflict, tree: Json): EditConflict {
  const wanted = wantedBy(edit)
  const now = stands ?? resolve(tree, placeOf(edit))
  return {
    reason,
    ...(saw !== undefined && { saw }),
    ...(now !== undefined && { stands: now }),
    ...(wanted !== undefined && { wanted }),
  }
}

function faultOf({ edit }: VariantEdit, tree: Json, findings: readonly Finding[]): EditConflict {
  const wanted = wantedBy(edit)
  const saw = edit.op === 'set' ? edit.was : edit.op === 'remove' ? edit.node : undefined
  const stands = resolve(tree, placeOf(edit))
  return {
    reason: 'fault',
    ...(saw !== undefined && { saw }),
    ...(stands !== undefined && { stands }),
    ...(wanted !== undefined && { wanted }),
    findings,
  }
}

function wantedBy(edit: Edit): Json | undefined {
  return edit.op === 'set' ? edit.now : edit.op === 'insert' ? edit.node : undefined
}

function keyOf({ code, addresses, params }: Finding): string {
  return JSON.stringify([code, addresses, params])
}
