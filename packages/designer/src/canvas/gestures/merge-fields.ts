import { mergeCells, type Outcome, type Sheet, setParts } from '@tianbao/sheet'
import { cellsIn, type Rect } from '@tianbao/sheet-react'
import { type CommandOutcome, editSheet, inTurn, type Template, writeTexts } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { faceFields } from '../drawing/cell-face.ts'
import type { Drawing } from '../drawing/draw-design.ts'
import { rectName } from '../place-names.ts'
import { spotOf } from '../selected-parts.ts'
import { bandSpan } from './band-spots.ts'
import type { MergeAsk } from './merge-ask.ts'
import { refusal } from './refusal.ts'

/** `first`: the first field stays, the others are 未放置. `shift`: they move into the empty cells at the right. */
export type MergeWay = 'first' | 'shift'

/** What has to be asked before a rectangle is merged; null where at most one cell of it holds a field. */
export function mergeAskOf(drawing: Drawing, rect: Rect): MergeAsk | null {
  const filled = filledIn(drawing, rect)
  return filled.length < 2 ? null : { rect, titles: filled.map(({ title }) => title) }
}

/** Merges as the person chose. One gesture; refused where there is no room to move into. */
export function mergeAsAsked(canvas: Canvas, { rect }: MergeAsk, way: MergeWay): void {
  const { drawing } = canvas.store.getState()
  canvas.ask(null)
  const done = canvas.design.gesture('step.merge', (template) => merged(template, drawing, rect, way), {
    name: rectName(drawing, rect),
  })
  if (done) canvas.stand({ row: rect.row, column: rect.column })
}

/** Makes one cell of a rectangle that lies in one grid. */
export function mergeRect(drawing: Drawing, rect: Rect): (sheet: Sheet) => Outcome {
  const span = bandSpan(drawing, rect)
  const from = { row: span?.rows[0] ?? '', column: span?.columns[0] ?? '' }
  const to = { row: span?.rows.at(-1) ?? '', column: span?.columns.at(-1) ?? '' }
  return (sheet) => mergeCells(sheet, { band: span?.band ?? '', from, to })
}

function merged(template: Template, drawing: Drawing, rect: Rect, way: MergeWay): CommandOutcome {
  const [, ...others] = filledIn(drawing, rect)
  const empty = new Map(others.map(({ part }) => [part, { text: null }]))
  const clear = (now: Template) => editSheet(now, (sheet) => setParts(sheet, empty))
  const merge = (now: Template) => editSheet(now, mergeRect(drawing, rect))
  if (way === 'first') return inTurn(template, clear, merge)
  const room = roomBeside(drawing, rect)
  if (room.length < others.length)
    return refusal('no_room', { fields: others.map(({ title }) => title), found: room.length })
  const places = others.flatMap(({ text }, at) => {
    const spot = room[at]
    return spot === undefined ? [] : [{ spot, text }]
  })
  return inTurn(template, clear, (now) => writeTexts(now, places), merge)
}

/** The cells of a rectangle that hold fields, in reading order. */
function filledIn(drawing: Drawing, rect: Rect) {
  return cellsIn(drawing.lookup, rect).flatMap((cell) => {
    const face = drawing.faces.get(cell)
    const spot = spotOf(drawing, cell)
    const [field] = face ? faceFields(face) : []
    if (field === undefined || spot === null || !('part' in spot)) return []
    const text = drawing.parts.get(spot.part)?.text ?? ''
    return [{ part: spot.part, text, title: drawing.fieldAt(field)?.called ?? field }]
  })
}

/** Empty places at the right of a rectangle, in its rows and its band, in reading order. */
function roomBeside(drawing: Drawing, rect: Rect) {
  const beside = { ...rect, column: rect.columnEnd, columnEnd: drawing.grid.columns.length }
  const band = drawing.grid.rows[rect.row]?.band
  return cellsIn(drawing.lookup, beside).flatMap((cell) => {
    const isFree = (drawing.faces.get(cell)?.pieces.length ?? 0) === 0
    const spot = isFree && drawing.grid.rows[cell.row]?.band === band ? spotOf(drawing, cell) : null
    return spot === null ? [] : [spot]
  })
}
