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
  return unplacedFields(sheet, found).map((field) => ({
    field,
    title: fieldAt(field)?.title ?? '',
    kind: fieldAt(field)?.kind ?? '',
  }))
}
