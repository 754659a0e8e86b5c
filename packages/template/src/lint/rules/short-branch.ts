import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { CatalogNode } from '../../template.ts'
import type { Lint, LintRule } from '../lint-rule.ts'

/**
 * A branch of a catalog that ends above the last level, without rows of one's own: it is filled as an indicator. Where
 * every branch of a level ends there, that is how the form is.
 */
export const shortBranch: LintRule = {
  id: 'short_branch',
  severity: 'warning',
  find: ({ template }) =>
    (template.catalog ?? []).flatMap(({ id, levels, nodes }) => {
      const list = propertyAddress(nodeAddress('catalog', id), 'nodes')
      const ends = (siblings: readonly CatalogNode[], level: number): readonly Lint[] => {
        const isMixed = siblings.some(({ nodes, free }) => nodes !== undefined || free !== undefined)
        return siblings.flatMap(({ id: node, name, nodes, free }) => {
          if (nodes !== undefined) return ends(nodes, level + 1)
          const next = levels[level]
          return free !== undefined || next === undefined || !isMixed
            ? []
            : [{ at: [nodeAddress(list, node)], params: { name, level, next } }]
        })
      }
      return ends(nodes, 1)
    }),
}
