import { catalogNodes } from '../catalog-nodes.ts'
import type { LintRule } from '../lint-rule.ts'

/** A level without anything under it: no rows, and none can be added. */
export const emptyNode: LintRule = {
  id: 'empty_node',
  severity: 'warning',
  find: ({ template }) =>
    catalogNodes(template)
      .filter(({ node }) => node.nodes?.length === 0 && node.free === undefined)
      .map(({ node, at }) => ({ at: [at], params: { name: node.name } })),
}
