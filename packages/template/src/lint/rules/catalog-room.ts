import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** An array that may have fewer rows than its catalog prescribes and leaves room for. */
export const catalogRoom: LintRule = {
  id: 'catalog_room',
  severity: 'error',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.lists).flatMap(({ pattern, catalog, maxItems }) => {
      const nodes = compiled.catalogs[catalog ?? '']?.nodes ?? []
      const fixed = nodes.filter((node) => node.isIndicator && !node.isOffered).length
      const slots = nodes.reduce((total, node) => total + (node.free?.slots ?? 0), 0)
      return fixed + slots <= maxItems
        ? []
        : [
            {
              at: [propertyAddress(schemaAt(pattern), 'maxItems')],
              params: { most: maxItems, rows: fixed + slots },
            },
          ]
    }),
}
