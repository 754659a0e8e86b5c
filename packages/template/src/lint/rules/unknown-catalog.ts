import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** An array whose `x-catalog` names no catalog. */
export const unknownCatalog: LintRule = {
  id: 'unknown_catalog',
  severity: 'error',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.lists)
      .filter(({ catalog }) => catalog !== null && !compiled.catalogs[catalog])
      .map(({ pattern, catalog }) => ({
        at: [propertyAddress(schemaAt(pattern), 'x-catalog')],
        params: { catalog: catalog ?? '', title: compiled.titles[pattern] ?? pattern },
      })),
}
