import type { GridCell } from '@tianbao/sheet'
import type { FieldUses } from '@tianbao/template'
import { type CellFace, faceFields } from './drawing/cell-face.ts'
import type { Drawing } from './drawing/draw-design.ts'

/** What a rule does with a cell. */
export interface RuleMark {
  readonly cell: GridCell
  readonly how: 'reads' | 'writes' | 'stands'
}

/** The cells that some rules read, write and stand at; a cell that is written is not told as read. */
export function marksOfRules(
  drawing: Drawing,
  uses: FieldUses,
  rules: readonly string[],
): readonly RuleMark[] {
  const strongest = new Map<string, RuleMark['how']>()
  const rank = { reads: 0, stands: 1, writes: 2 } as const
  for (const rule of rules)
    for (const { pattern, how } of uses.by(rule)) {
      const known = strongest.get(pattern)
      if (known === undefined || rank[how] > rank[known]) strongest.set(pattern, how)
    }
  const patterns = [...strongest.keys()].map((pattern) => pattern.split('.'))
  return drawing.grid.cells.flatMap((cell): readonly RuleMark[] => {
    const face = drawing.faces.get(cell)
    const how = face && markOf(face, patterns, strongest)
    return how === undefined ? [] : [{ cell, how }]
  })
}

function markOf(
  face: CellFace,
  patterns: readonly (readonly string[])[],
  strongest: ReadonlyMap<string, RuleMark['how']>,
): RuleMark['how'] | undefined {
  for (const field of faceFields(face)) {
    const exact = strongest.get(field)
    if (exact !== undefined) return exact
    const names = field.split('.')
    const found = patterns.find(
      (parts) =>
        parts.length === names.length &&
        parts.every((part, at) => part === names[at] || part === '*' || names[at] === '*'),
    )
    if (found) return strongest.get(found.join('.'))
  }
  return undefined
}
