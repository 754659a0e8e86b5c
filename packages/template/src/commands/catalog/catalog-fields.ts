import { ownText } from '../../json-values.ts'
import type { Template } from '../../template.ts'
import type { DeclaredField } from '../read-fields.ts'
import { readFields } from '../read-fields.ts'

/** A column that an indicator may give a value to: a field of the rows of the lists that use its catalog. */
export interface CatalogField extends DeclaredField {
  /** The name of the property, as `defaults` and `fixed` name it. */
  readonly name: string
}

/** What the node itself says of its row, or the row of itself. */
const ofTheNode = new Set(['id', 'under', 'name'])

/** Lists lie no deeper than this in a form that a person fills. */
const deepest = 8

/** The columns of a catalog's rows, in their order; of several lists with one catalog, those of all. */
export function catalogFields(template: Template, catalog: string): readonly CatalogField[] {
  const read = readFields(template.schema)
  const found = new Map<string, CatalogField>()
  const look = (pattern: string, depth: number): void => {
    const field = read(pattern)
    if (field === null || depth > deepest) return
    if (field.isList && ownText(field.schema, 'x-catalog') === catalog)
      for (const name of read(`${pattern}.*`)?.children ?? []) {
        const column = read(`${pattern}.*.${name}`)
        if (column !== null && column.kind !== '' && !ofTheNode.has(name) && !found.has(name))
          found.set(name, { ...column, name })
      }
    const below = field.isList ? ['*'] : field.children
    for (const name of below) look(pattern === '' ? name : `${pattern}.${name}`, depth + 1)
  }
  look('', 0)
  return [...found.values()]
}
