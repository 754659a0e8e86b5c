import { patternOf } from '@tianbao/edit'
import { type DeclaredField, sheetBands } from '@tianbao/template'
import type { Canvas } from '../canvas/canvas.ts'
import { faceFields } from '../canvas/drawing/cell-face.ts'
import { bandOf } from '../canvas/selected-parts.ts'

/** What holds the place where one stands, innermost first: the group of a field, the list of a row, the list around. */
export function holdersOf(canvas: Canvas): readonly DeclaredField[] {
  const { drawing } = canvas.store.getState()
  const cell = canvas.active()
  if (!cell) return []
  const face = drawing.faces.get(cell)
  const [field] = face ? faceFields(face) : []
  return holderPatterns(field ?? rowPattern(canvas), field === undefined).flatMap(
    (pattern) => drawing.fieldAt(pattern) ?? [],
  )
}

/** `funds.income.fiscal.current` stands in `funds.income.fiscal`, `funds.income` and `funds`. */
export function holderPatterns(pattern: string, isItself: boolean): readonly string[] {
  const names = pattern === '' ? [] : pattern.split('.')
  const most = isItself ? names.length : names.length - 1
  return names
    .flatMap((name, at) => (at < most && name !== '*' ? names.slice(0, at + 1).join('.') : []))
    .reverse()
}

/** The pattern of the row that one stands in: of a table the one that is drawn, else of the list around. */
function rowPattern(canvas: Canvas): string {
  const { grid, template } = canvas.store.getState().drawing
  const cell = canvas.active()
  const row = cell && grid.rows[cell.row]
  if (!cell || !row) return ''
  const placed = sheetBands(template.sheet).find(({ band }) => band.id === bandOf(row.band))
  if (placed?.band.band !== 'table') return placed?.base ?? ''
  const [first = ''] = [placed.band.rows].flat()
  return cell.from.row === undefined || cell.from.row === null
    ? [placed.base, first].filter((name) => name !== '').join('.')
    : patternOf(cell.from.row)
}
