import type { Canvas } from '../canvas/canvas.ts'
import { faceFields } from '../canvas/drawing/cell-face.ts'

/** The fields of all selected cells, each once. */
export function selectedFields(canvas: Canvas): readonly string[] {
  const { drawing } = canvas.store.getState()
  const fields = canvas.cells().flatMap((cell) => {
    const face = drawing.faces.get(cell)
    return face ? faceFields(face) : []
  })
  return [...new Set(fields)].filter((field) => drawing.fieldAt(field) !== null)
}
