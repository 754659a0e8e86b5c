import { patternOf } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { GridCell } from '@tianbao/sheet'
import type { RowPlan } from '@tianbao/sheet-react'
import type { CellFace } from './cell-face.ts'
import type { Drawing } from './draw-design.ts'

/** What stands in the fields of one form: by address, and by pattern what its first row has. */
export type FilledTexts = ReadonlyMap<string, string>

/** The texts of a form, as its table shows them. */
export function filledTexts(form: Form): FilledTexts {
  const texts = new Map<string, string>()
  for (const cell of form.grid()?.cells ?? []) {
    for (const piece of cell.kind === 'empty' ? [] : form.pieces(cell)) {
      if (!('address' in piece)) continue
      const { text } = form.cell(piece.address)
      texts.set(piece.address, text)
      const pattern = patternOf(piece.address)
      if (!texts.get(pattern)) texts.set(pattern, text)
    }
  }
  return texts
}

/** The faces of all rows with values in the places of their fields (实例): 每行 shows the first row of its list. */
export function fillFaces(drawing: Drawing, texts: FilledTexts): ReadonlyMap<RowPlan, readonly CellFace[]> {
  return new Map(
    [...drawing.rowFaces].map(([row, faces]) => [
      row,
      row.parts.map((part, at) => {
        const face = faces[at]
        return face ? filledFace(face, part.cell, texts) : emptyFace
      }),
    ]),
  )
}

const emptyFace: CellFace = { tone: 'empty', pieces: [], look: {}, hint: '' }

function filledFace(face: CellFace, cell: GridCell, texts: FilledTexts): CellFace {
  if (face.tone === 'instance') {
    const words = cell.address === null ? undefined : texts.get(cell.address)
    return words === undefined ? face : { ...face, pieces: words === '' ? [] : [{ words }] }
  }
  if (!face.pieces.some((piece) => 'chip' in piece)) return face
  const pieces = face.pieces.map((piece) =>
    'chip' in piece ? { words: textIn(piece.chip.field, cell, texts) } : piece,
  )
  return { ...face, hint: '', pieces }
}

/** The value of a line of a group stands at its address; of a list that of its first row. */
function textIn(field: string, { address }: GridCell, texts: FilledTexts): string {
  const own = address !== null && patternOf(address) === field ? texts.get(address) : undefined
  return own ?? texts.get(field) ?? ''
}
