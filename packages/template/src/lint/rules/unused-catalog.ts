import { nodeAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** A catalog that no array uses. */
export const unusedCatalog: LintRule = {
  id: 'unused_catalog',
  severity: 'hint',
  find({ compiled }) {
    const used = new Set(Object.values(compiled.lists).map((list) => list.catalog))
    return Object.keys(compiled.catalogs)
      .filter((id) => !used.has(id))
      .map((id) => ({ at: [nodeAddress('catalog', id)], params: { catalog: id } }))
  },
}
