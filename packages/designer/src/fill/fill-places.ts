import { type Address, patternOf } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { GridCell } from '@tianbao/sheet'
import { faceFields } from '../canvas/drawing/cell-face.ts'
import type { Drawing } from '../canvas/drawing/draw-design.ts'

/** Fields that are filled under the table at once: what is selected beyond is selected more narrowly. */
export const mostPlaces = 8

/** The cells of a form that selected cells of the canvas stand for: of 每行, those of the first row. */
export function placesIn(
  form: Form,
  cells: readonly GridCell[],
  { faces }: Pick<Drawing, 'faces'>,
): readonly Address[] {
  const first = new Map<string, Address>()
  const all = new Set<Address>()
  for (const cell of form.grid()?.cells ?? []) {
    for (const piece of cell.kind === 'empty' ? [] : form.pieces(cell)) {
      if (!('address' in piece)) continue
      all.add(piece.address)
      const pattern = patternOf(piece.address)
      if (!first.has(pattern)) first.set(pattern, piece.address)
    }
  }
  const found = cells.flatMap((cell) => {
    if (cell.address !== null && all.has(cell.address)) return [cell.address]
    const face = faces.get(cell)
    return face ? faceFields(face).flatMap((field) => first.get(field) ?? []) : []
  })
  return [...new Set(found)].slice(0, mostPlaces)
}

/** The cell of the canvas that shows an address of a form, or its pattern; null where none does. */
export function cellShowing({ grid, faces }: Drawing, address: Address): GridCell | null {
  const pattern = patternOf(address)
  return (
    grid.cells.find((cell) => cell.address === address) ??
    grid.cells.find((cell) => {
      const face = faces.get(cell)
      return face !== undefined && faceFields(face).includes(pattern)
    }) ??
    null
  )
}
