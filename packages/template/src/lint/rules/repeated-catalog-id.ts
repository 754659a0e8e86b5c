import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** Two catalogs, or two nodes of one catalog, of one id: rows could not say which of them they come from. */
export const repeatedCatalogId: LintRule = {
  id: 'repeated_catalog_id',
  severity: 'error',
  find({ template, compiled }) {
    const catalogs = repeated((template.catalog ?? []).map((one) => one.id))
    const nodes = Object.values(compiled.catalogs).flatMap((catalog) =>
      repeated(catalog.nodes.map((node) => node.id)).map((id) => ({
        at: [nodeAddress(propertyAddress(nodeAddress('catalog', catalog.id), 'nodes'), id)],
        params: { id },
      })),
    )
    return [...catalogs.map((id) => ({ at: [nodeAddress('catalog', id)], params: { id } })), ...nodes]
  },
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
