import { unplacedFields } from '@tianbao/sheet'
import type { Drawing } from '../canvas/drawing/draw-design.ts'

/** A field that is declared and stands nowhere in the table (未放置). */
export interface UnplacedField {
  readonly field: string
  readonly title: string
  readonly kind: string
}

/** Rows have an id and a place in a catalog of their own: nothing that is drawn. */
const own = new Set(['id', 'under'])

/** The fields that stand nowhere, in the order for people. A draft that nests without end is not followed. */
export function unplacedFieldsOf({ template, fieldAt }: Drawing): readonly UnplacedField[] {
  const { sheet } = template
  if (sheet === undefined) return []
  const found: string[] = []
  const visit = (pattern: string, depth: number) => {
    if (depth > 8 || found.length > 2000) return
    const field = fieldAt(pattern)
    if (field === null) return
    if (field.isList) visit(`${pattern}.*`, depth + 1)
    else if (field.kind !== '') found.push(pattern)
    for (const child of field.children)
      if (!(pattern.endsWith('.*') && own.has(child)))
        visit(pattern === '' ? child : `${pattern}.${child}`, depth + 1)
  }
  visit('', 0)
  const unplaced = unplacedFields(sheet, found)
  const titleOf = (field: string) => fieldAt(field)?.called ?? ''
  const times = new Map<string, number>()
  for (const field of unplaced) times.set(titleOf(field), (times.get(titleOf(field)) ?? 0) + 1)
  return unplaced.map((field) => ({
    field,
    title: times.get(titleOf(field)) === 1 ? titleOf(field) : titleWithin(field, titleOf),
    kind: fieldAt(field)?.kind ?? '',
  }))
}

/** 当年金额 of many lines is told apart by its line: 财政拨款·当年金额. */
function titleWithin(field: string, titleOf: (field: string) => string): string {
  const above = titleOf(field.slice(0, Math.max(0, field.lastIndexOf('.'))))
  return [above, titleOf(field)].filter((title) => title !== '').join('·')
}
