import type { GridCell } from '@tianbao/sheet'
import type { Rule } from '@tianbao/template'
import { say } from '../../messages/messages.ts'
import { faceFields } from '../drawing/cell-face.ts'
import type { Drawing } from '../drawing/draw-design.ts'

type Logic = Rule['logic']

/** Kinds whose values are added up. */
const summed = new Set(['money', 'integer', 'decimal', 'percent', 'points'])

/** The pattern of the one field of a cell; null where it has none, or several. */
export function oneField(drawing: Drawing, cell: GridCell): string | null {
  const face = drawing.faces.get(cell)
  const fields = face ? faceFields(face) : []
  return fields.length === 1 ? (fields[0] ?? null) : null
}

/**
 * The rule that a total would have: the sum of what stands right over it, as a spreadsheet guesses it, else of what
 * stands at its right or under it (总额 before 其中), else at its left. Of a list it is the sum over the rows. What is not found is left
 * to be chosen.
 */
export function likelySum(drawing: Drawing, cell: GridCell, target: string): Omit<Rule, 'id'> {
  const { each, path } = placeOf(target)
  const title = titleAt(drawing, cell, target)
  const terms = (
    [
      [-1, 0],
      [0, 1],
      [1, 0],
      [0, -1],
    ] as const
  )
    .map(([down, right]) => termsTowards(drawing, cell, target, down, right))
    .find((found) => found.length > 0)
  return {
    type: 'compute',
    title: say('rule.sum_of', { title }),
    ...(each === null ? {} : { each }),
    target: path,
    logic: { sum: terms ?? [null, null] },
    message: '填的是 {typed:2}，各项之和是 {computed:2}，相差 {diff:2}',
    remedy: '改为 {computed:2} 即可',
  }
}

function termsTowards(
  drawing: Drawing,
  from: GridCell,
  target: string,
  down: number,
  right: number,
): readonly Logic[] {
  const kind = drawing.fieldAt(target)?.kind ?? ''
  const terms: Logic[] = []
  let cell = from
  for (;;) {
    const next = drawing.lookup.at(
      down < 0 ? cell.row - 1 : down > 0 ? cell.row + cell.rowSpan : cell.row,
      right > 0 ? cell.column + cell.columnSpan : right < 0 ? cell.column - 1 : cell.column,
    )
    const field = next ? oneField(drawing, next) : null
    // Another total ends what is added up.
    if (!next || field === null || field === target || drawing.computedBy(field) !== null) break
    const found = drawing.fieldAt(field)?.kind ?? ''
    if (found !== kind || !summed.has(found)) break
    const term = termOf(drawing, field, target)
    if (term === null) break
    terms.push(term)
    cell = next
  }
  return down < 0 || right < 0 ? terms.toReversed() : terms
}

/** A field as a rule at another one reads it: of the same row, of the form, or over the rows of a list. */
function termOf(drawing: Drawing, field: string, target: string): Logic | null {
  const own = placeOf(field)
  const { each } = placeOf(target)
  if (own.each === each) return { var: own.path }
  if (own.each === null) return { var: field }
  if (each !== null || !drawing.fieldAt(own.each)?.isList) return null
  return { map: [{ var: own.each }, { var: own.path.replace(/^\$row\./, '') }] }
}

/** What the cell calls its field: a line of money after its line. */
function titleAt(drawing: Drawing, cell: GridCell, field: string): string {
  const pieces = drawing.faces.get(cell)?.pieces ?? []
  return pieces.map((piece) => ('chip' in piece ? piece.chip.title : '')).join('') || field
}

function placeOf(pattern: string): { readonly each: string | null; readonly path: string } {
  const at = pattern.lastIndexOf('.*.')
  return at < 0
    ? { each: null, path: pattern }
    : { each: pattern.slice(0, at), path: `$row.${pattern.slice(at + 3)}` }
}
