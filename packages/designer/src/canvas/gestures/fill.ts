import type { GridCell } from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import {
  type CommandOutcome,
  inTurn,
  putField,
  type Spot,
  type Template,
  writeTexts,
} from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { faceFields } from '../drawing/cell-face.ts'
import { spotOf } from '../selected-parts.ts'
import { refusal } from './refusal.ts'

/** The first row of what is selected into the ones below it, or the first column into those at its right. */
export function fillSelection(canvas: Canvas, way: 'down' | 'right'): void {
  const [range] = canvas.ranges()
  if (range === undefined) return
  const from =
    way === 'down' ? { ...range, rowEnd: range.row + 1 } : { ...range, columnEnd: range.column + 1 }
  fillOver(canvas, from, range)
}

/** What stands in `from` into all of `over`, which holds it: words as they are, fields with new names of their own. */
export function fillOver(canvas: Canvas, from: Rect, over: Rect): void {
  const { lookup } = canvas.store.getState().drawing
  const rows = from.rowEnd - from.row
  const columns = from.columnEnd - from.column
  const commands: ((template: Template) => CommandOutcome)[] = []
  const done = new Set<GridCell>()
  for (let row = over.row; row < over.rowEnd; row += 1)
    for (let column = over.column; column < over.columnEnd; column += 1) {
      const cell = lookup.at(row, column)
      const isSource =
        row < from.rowEnd && row >= from.row && column < from.columnEnd && column >= from.column
      if (!cell || isSource || done.has(cell) || cell.row !== row || cell.column !== column) continue
      done.add(cell)
      const source = lookup.at(
        from.row + ((row - from.row) % rows),
        from.column + ((column - from.column) % columns),
      )
      const command = source && copied(canvas, source, cell)
      if (command) commands.push(command)
    }
  canvas.design.gesture(
    'step.fill',
    (template) => (commands.length === 0 ? refusal('nothing') : inTurn(template, ...commands)),
    { count: commands.length },
  )
}

function copied(
  canvas: Canvas,
  source: GridCell,
  cell: GridCell,
): ((template: Template) => CommandOutcome) | null {
  const { drawing } = canvas.store.getState()
  const spot = spotOf(drawing, cell)
  const face = drawing.faces.get(source)
  if (spot === null || face === undefined) return null
  const [field] = faceFields(face)
  if (field === undefined) {
    const text = drawing.parts.get(source.from.part)?.text ?? null
    return (template) => writeTexts(template, [{ spot, text }])
  }
  const declared = drawing.fieldAt(field)
  return declared === null ? null : (template) => another(template, spot, declared)
}

/** A field like another one, called after its own label. */
function another(
  template: Template,
  spot: Spot,
  {
    kind,
    schema,
    isRequired,
  }: { readonly kind: string; readonly schema: Template['schema']; readonly isRequired: boolean },
): CommandOutcome {
  const { title: _, ...props } = schema
  return putField(template, { spot, field: { kind, props, required: isRequired }, replace: true })
}
