import { addSquares, deleteRow, type Sheet } from '@tianbao/sheet'
import {
  editSheet,
  insertBlock,
  inTurn,
  type NotDone,
  placeField,
  putFields,
  putIndicator,
  type Spot,
} from '@tianbao/template'
import type { Canvas } from '../canvas/canvas.ts'
import { isGrid } from '../canvas/gestures/band-spots.ts'
import { makeEvery } from '../canvas/gestures/make-every.ts'
import { refusal } from '../canvas/gestures/refusal.ts'
import { bandOf } from '../canvas/selected-parts.ts'
import { mintNode } from '../catalog/mint-node.ts'
import { indicatorDrop } from './indicator-drop.ts'
import { type PaletteItem, squaredPaper } from './palette-items.ts'

/** As many rows as one has in sight. */
const squaredRows = 6

/** How an item is put: over a field that is there; into every selected cell. */
export interface PutHow {
  readonly replace?: boolean
  readonly all?: boolean
}

/** Puts an item where one stands. */
export function putItem(canvas: Canvas, item: PaletteItem, how: PutHow = {}): void {
  const spots = how.all === true ? canvas.spots() : canvas.spots().slice(0, 1)
  switch (item.what) {
    case 'every':
      makeEvery(canvas)
      return
    case 'block':
      putBlock(canvas, item)
      return
    case 'unplaced':
      canvas.design.gesture('step.put_field', (template) => placeAt(template, spots[0], item.name, how), {
        title: item.title,
      })
      return
    case 'indicator':
      putIndicatorAt(canvas, item)
      return
    case 'kind':
      canvas.design.gesture(
        'step.put_field',
        (template) =>
          spots.length === 0
            ? refusal('nothing')
            : putFields(template, {
                spots,
                field: item.field ?? { kind: item.name },
                replace: how.replace === true,
              }),
        { title: item.title },
      )
  }
}

function placeAt(
  template: Parameters<typeof placeField>[0],
  spot: Spot | undefined,
  field: string,
  { replace = false }: PutHow,
): ReturnType<typeof placeField> | NotDone {
  return spot === undefined ? refusal('nothing') : placeField(template, { spot, field, replace })
}

/** An indicator becomes what it can be there: a row of a list, another place for its row, cells of a grid. */
function putIndicatorAt(canvas: Canvas, item: PaletteItem): void {
  const cell = canvas.active()
  const drop = cell && indicatorDrop(canvas.store.getState().drawing, item, cell)
  canvas.design.gesture(
    'step.put_indicator',
    (template) => (drop === null ? refusal('nothing') : putIndicator(template, { ...drop, mint: mintNode })),
    { title: item.title },
  )
}

/** A block comes below the band where one stands; squared paper that says nothing from there on gives its place to it. */
function putBlock(canvas: Canvas, item: PaletteItem): void {
  const { drawing } = canvas.store.getState()
  const cell = canvas.active()
  const row = cell && drawing.grid.rows[cell.row]
  const idle = cell ? idleRows(canvas, cell.row) : []
  const after = row ? bandOf(row.within[0] ?? row.band) : (drawing.template.sheet?.bands.at(-1)?.id ?? null)
  const done = canvas.design.gesture(
    'step.put_block',
    (template) =>
      inTurn(
        template,
        (now) => editSheet(now, ...idle.map((spec) => (sheet: Sheet) => deleteRow(sheet, spec))),
        (now) =>
          item.name === squaredPaper
            ? editSheet(now, (sheet) => addSquares(sheet, { into: null, after, rows: squaredRows }))
            : insertBlock(now, { block: item.name, after }),
      ),
    { title: item.title },
  )
  const band = done?.made.find((made) => made.startsWith('sheet#'))?.slice('sheet#'.length)
  if (band !== undefined) canvas.view.select([band])
}

/** The rows of a grid from one on to its end, where they say nothing and something stands above them. */
function idleRows(canvas: Canvas, from: number): readonly { readonly band: string; readonly row: string }[] {
  const { drawing } = canvas.store.getState()
  const { grid, lookup, faces } = drawing
  const key = grid.rows[from]?.band
  if (key === undefined || grid.rows[from - 1]?.band !== key || !isGrid(drawing.template.sheet, bandOf(key)))
    return []
  const rows = grid.rows.flatMap((row, at) => (at >= from && row.band === key ? [at] : []))
  const isIdle = rows.every((at) =>
    lookup.across(at).every((cell) => cell.kind === 'side' || (faces.get(cell)?.pieces.length ?? 0) === 0),
  )
  return isIdle ? rows.toReversed().map((at) => ({ band: bandOf(key), row: grid.rows[at]?.key ?? '' })) : []
}
