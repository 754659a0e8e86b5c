import { retitleField, writeTexts } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { faceFields } from '../drawing/cell-face.ts'
import { rectName } from '../place-names.ts'
import { spotOf } from '../selected-parts.ts'
import { refusal } from './refusal.ts'

/** The text that typing in the active cell begins with: the title of the one field that is there, else the words as written. */
export function wordsToEdit(canvas: Canvas): string {
  const { drawing } = canvas.store.getState()
  const cell = canvas.active()
  const face = cell && drawing.faces.get(cell)
  if (!cell || !face) return ''
  const [field] = faceFields(face)
  if (field !== undefined && face.pieces.length === 1) return drawing.fieldAt(field)?.title ?? ''
  return (
    drawing.parts.get(cell.from.part)?.text ??
    face.pieces.map((one) => ('words' in one ? one.words : '')).join('')
  )
}

/** Writes what was typed into the active cell: its words, or the title of the one field that is there. */
export function writeWords(canvas: Canvas, text: string): void {
  const { drawing } = canvas.store.getState()
  const cell = canvas.active()
  const face = cell && drawing.faces.get(cell)
  canvas.type(null)
  if (!cell || !face || text === wordsToEdit(canvas)) return
  const spot = spotOf(drawing, cell)
  if (spot === null) {
    canvas.design.gesture('step.text', () => refusal('instance'))
    return
  }
  const [field] = faceFields(face)
  const isField = field !== undefined && face.pieces.length === 1
  if (isField && text.trim() !== '') {
    const title = text.trim()
    canvas.design.gesture('step.retitle', (template) => retitleField(template, { field, title }), { title })
    return
  }
  const words = text.trim() === '' ? null : text
  canvas.design.gesture('step.text', (template) => writeTexts(template, [{ spot, text: words }]), {
    text: text.slice(0, 20),
  })
}

/** Takes words and fields out of all selected cells; the cells stay, and so do the fields' declarations (未放置). */
export function clearCells(canvas: Canvas): void {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  if (range === undefined) return
  const places = canvas
    .cells()
    .filter((cell) => (drawing.faces.get(cell)?.pieces.length ?? 0) > 0 && cell.kind !== 'level')
    .flatMap((cell) => spotOf(drawing, cell) ?? [])
    .map((spot) => ({ spot, text: null }))
  if (places.length === 0) return
  const name = rectName(drawing, range)
  canvas.design.gesture('step.clear', (template) => writeTexts(template, places), { name })
}
