import { moveBand, removeBand, unwrapBand, wrapBands } from '@tianbao/sheet'
import { editSheet, removeField } from '@tianbao/template'
import type { Design } from '../state/design.ts'
import type { TreeNode } from './tree-nodes.ts'

/** Moves a band one step among the bands beside it. */
export function moveNode(design: Design, { id, holder, siblings, title }: TreeNode, by: -1 | 1): void {
  const at = siblings.indexOf(id)
  if (siblings[at + by] === undefined) return
  const after = siblings[by === 1 ? at + 1 : at - 2] ?? null
  design.gesture(
    'step.move_band',
    (template) => editSheet(template, (sheet) => moveBand(sheet, { band: id, into: holder, after })),
    { name: title },
  )
}

/** Moves a band behind another one, wherever that stands. */
export function moveNodeAfter(design: Design, { id, title }: TreeNode, target: TreeNode): void {
  design.gesture(
    'step.move_band',
    (template) =>
      editSheet(template, (sheet) => moveBand(sheet, { band: id, into: target.holder, after: target.id })),
    { name: title },
  )
}

/** Moves a band before all others, out of whatever holds it. */
export function moveNodeFirst(design: Design, { id, title }: TreeNode): void {
  design.gesture(
    'step.move_band',
    (template) => editSheet(template, (sheet) => moveBand(sheet, { band: id, into: null, after: null })),
    { name: title },
  )
}

/** Takes a band out of the table; its fields stay declared and are listed as not placed. */
export function removeNode(design: Design, { id, title }: TreeNode): void {
  design.gesture(
    'step.remove_band',
    (template) => editSheet(template, (sheet) => removeBand(sheet, { band: id })),
    { name: title },
  )
}

/** Lays a label over the left edge of a band, or takes it away. */
export function toggleSide(design: Design, { id, title, band }: TreeNode): void {
  if (band.band === 'stack')
    design.gesture(
      'step.unwrap_band',
      (template) => editSheet(template, (sheet) => unwrapBand(sheet, { band: id })),
      {
        name: title,
      },
    )
  else
    design.gesture(
      'step.wrap_band',
      (template) =>
        editSheet(template, (sheet) =>
          wrapBands(sheet, { bands: [id], side: { text: title, vertical: true } }),
        ),
      { name: title },
    )
}

/** Takes a field out of the form for good; refused while rules use it. */
export function dropField(design: Design, field: string, title: string): void {
  design.gesture('step.remove_field', (template) => removeField(template, { field }), { title })
}

/** Takes every field that stands nowhere out of the form, as one step; those that rules use stay. */
export function dropFields(design: Design, fields: readonly string[]): void {
  let now = design.store.getState().template
  let count = 0
  for (const field of fields) {
    const outcome = removeField(now, { field })
    if (!('template' in outcome)) continue
    now = outcome.template
    count += 1
  }
  // One that is used is refused as it would be alone, with what uses it.
  const [first] = fields
  if (count > 0) design.become('step.remove_fields', now, { count })
  else if (first !== undefined)
    design.gesture('step.remove_field', (template) => removeField(template, { field: first }))
}
