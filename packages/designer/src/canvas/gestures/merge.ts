import { splitCell } from '@tianbao/sheet'
import { cellsIn, growRect, isSameRect, joinRects, type Rect, rectOf } from '@tianbao/sheet-react'
import { editSheet } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { faceWords } from '../drawing/cell-face.ts'
import { rectName } from '../place-names.ts'
import { bandSpan } from './band-spots.ts'
import { groupHeads, ungroupHead } from './group-heads.ts'
import { mergeAskOf, mergeRect } from './merge-fields.ts'
import { refusal } from './refusal.ts'

/**
 * Makes one cell of what is selected; heads of a table get a head over them. Where the rectangle that was meant cuts a merged cell, it is shown grown and
 * nothing is done until it is asked again. Where several cells hold fields, what becomes of them is asked first.
 */
export function mergeSelection(canvas: Canvas, meant: Rect | null = meantRect(canvas)): void {
  const { drawing, grown } = canvas.store.getState()
  const [range] = canvas.ranges()
  if (meant === null || range === undefined) {
    canvas.design.gesture('step.merge', () => refusal('nothing'))
    return
  }
  const whole = growRect(drawing.lookup, meant)
  const span = bandSpan(drawing, whole)
  if (span === null || span.kind !== 'grid') {
    if (!groupHeads(canvas)) canvas.design.gesture('step.merge', () => refusal('one_grid'))
    return
  }
  const isAsked = grown !== null && isSameRect(grown, whole)
  if (!isSameRect(whole, meant) && !isAsked) {
    const cut = cellsIn(drawing.lookup, whole).filter(
      (cell) => !holds(meant, rectOf(cell)) && touches(meant, rectOf(cell)),
    )
    const names = cut.map((cell) => {
      const face = drawing.faces.get(cell)
      return `「${(face && faceWords(face)) || rectName(drawing, rectOf(cell))}」`
    })
    canvas.selectRect(whole)
    canvas.markGrown(whole)
    canvas.design.gesture('step.merge', () => refusal('grown', { names, range: rectName(drawing, whole) }))
    return
  }
  const ask = mergeAskOf(drawing, whole)
  if (ask !== null) {
    canvas.selectRect(whole)
    canvas.ask(ask)
    return
  }
  const done = canvas.design.gesture(
    'step.merge',
    (template) => editSheet(template, mergeRect(drawing, whole)),
    { name: rectName(drawing, whole) },
  )
  if (done) canvas.stand({ row: whole.row, column: whole.column })
}

/** Splits every selected merged cell into one cell per row and column. */
export function splitSelection(canvas: Canvas): void {
  if (ungroupHead(canvas)) return
  const { drawing } = canvas.store.getState()
  const merged = canvas
    .cells()
    .filter((cell) => cell.rowSpan * cell.columnSpan > 1 && cell.from.part.includes('#'))
  const [range] = canvas.ranges()
  const gestures = merged.flatMap((cell) => {
    const span = bandSpan(drawing, rectOf(cell))
    const id = cell.from.part.slice(cell.from.part.indexOf('#') + 1)
    return span?.kind === 'grid'
      ? [(sheet: Parameters<typeof splitCell>[0]) => splitCell(sheet, { band: span.band, cell: id })]
      : []
  })
  if (range === undefined || gestures.length === 0) {
    canvas.design.gesture('step.split', () => refusal('one_grid'))
    return
  }
  canvas.design.gesture('step.split', (template) => editSheet(template, ...gestures), {
    name: rectName(drawing, range),
  })
}

/** The rectangle as it was drawn, before it grew to whole merged cells. */
function meantRect(canvas: Canvas): Rect | null {
  const { anchor, far } = canvas.store.getState()
  if (anchor === null) return null
  const end = far ?? anchor
  const at = (place: { readonly row: number; readonly column: number }): Rect => ({
    ...place,
    rowEnd: place.row + 1,
    columnEnd: place.column + 1,
  })
  const cell = canvas.active()
  return cell ? joinRects(rectOf(cell), at(end)) : null
}

function holds(rect: Rect, inner: Rect): boolean {
  return isSameRect(joinRects(rect, inner), rect)
}

function touches(a: Rect, b: Rect): boolean {
  return a.row < b.rowEnd && b.row < a.rowEnd && a.column < b.columnEnd && b.column < a.columnEnd
}
