import { nodeAddress, propertyAddress } from '@tianbao/edit'
import { catalogNodes } from '../catalog-nodes.ts'
import type { LintRule } from '../lint-rule.ts'

/** A column that a catalog fixes, gives a default or a note for, and that no array with the catalog has. */
export const unknownColumn: LintRule = {
  id: 'unknown_column',
  severity: 'error',
  find({ template, compiled }) {
    const columns = (catalog: string) =>
      new Set(Object.values(compiled.lists).flatMap((list) => (list.catalog === catalog ? list.columns : [])))
    const fixed = (template.catalog ?? []).flatMap((catalog) =>
      catalog.fixed
        .filter((name) => columns(catalog.id).size > 0 && !columns(catalog.id).has(name))
        .map((name) => ({
          at: [propertyAddress(nodeAddress('catalog', catalog.id), 'fixed')],
          params: { column: name },
        })),
    )
    const named = catalogNodes(template).flatMap(({ node, at, catalog }) => {
      const known = columns(catalog)
      return known.size === 0
        ? []
        : (['defaults', 'note'] as const).flatMap((part) =>
            Object.keys(node[part] ?? {})
              .filter((name) => !known.has(name))
              .map((name) => ({
                at: [propertyAddress(propertyAddress(at, part), name)],
                params: { column: name },
              })),
          )
    })
    return [...fixed, ...named]
  },
}
