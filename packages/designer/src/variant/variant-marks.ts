import { type Json, resolve } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import type { Template } from '@tianbao/template'
import { diffTemplates, type Effective, placeOf, type Variant } from '@tianbao/versions'
import type { Drawing } from '../canvas/drawing/draw-design.ts'
import { type CellMark, cellMarks } from '../difference/cell-marks.ts'

/** How a cell of a variant's table is marked: ours, waiting for a decision, or locked by the base. */
export type VariantMark = 'local' | 'open' | 'locked'

/** The marks of a variant's table; what waits for a decision goes before what is ours, and both before a lock. */
export function variantMarks(
  drawing: Drawing,
  base: Template,
  variant: Variant,
  effective: Effective,
): ReadonlyMap<GridCell, CellMark<VariantMark>> {
  const open = new Set(effective.outcomes.flatMap(({ id, is }) => (is === 'conflict' ? [id] : [])))
  const waiting = variant.edits.flatMap(({ id, edit }) => (open.has(id) ? pathsOf(base, placeOf(edit)) : []))
  const ours = diffTemplates(base, effective.template).changes.flatMap(({ path }) =>
    path.startsWith('rules#') ? pathsOf(effective.template, path) : [path],
  )
  const locked = (base.locked ?? []).flatMap((place) => pathsOf(base, place))
  const as = (mark: VariantMark) => (path: string) => ({ path, class: mark })
  return cellMarks(drawing, [
    ...waiting.map(as('open')),
    ...ours.map(as('local')),
    ...locked.map(as('locked')),
  ])
}

/**
 * What an address in a template stands for on the table: a field by its pattern, a part of the sheet, and of a rule the
 * places that it is about.
 */
export function pathsOf(template: Template, address: string): readonly string[] {
  const rule = /^rules#([^.#]+)/.exec(address)
  if (rule !== null) {
    const {
      at = [],
      target,
      each,
      columns = [''],
    } = (resolve(template as unknown as Json, rule[0]) ?? {}) as {
      readonly at?: readonly string[]
      readonly target?: string
      readonly each?: string
      readonly columns?: readonly string[]
    }
    const places = [...at, ...(target === undefined ? [] : [target])]
    return places.flatMap((place) =>
      columns.map((column) =>
        place.replaceAll('$column', column).replace('$row', each === undefined ? '' : `${each}.*`),
      ),
    )
  }
  if (address.startsWith('sheet')) {
    const ids = [...address.matchAll(/#([^.#]+)/g)].map(([, id]) => id)
    return ids.length === 0 ? [] : [`sheet#${ids.join('#')}`, `sheet#${ids.slice(-2).join('#')}`]
  }
  if (!address.startsWith('schema.')) return []
  const names: string[] = []
  const steps = address.split('.').slice(1)
  for (let at = 0; at < steps.length; at += 1) {
    if (steps[at] === 'items') names.push('*')
    else if (steps[at] === 'properties') {
      at += 1
      names.push(steps[at] ?? '')
    } else break
  }
  return names.length === 0 ? [] : [names.join('.')]
}
