import { catalogNodes } from '../catalog-nodes.ts'
import type { LintRule } from '../lint-rule.ts'

/** A node that shows more empty rows than it may have. */
export const freeRoom: LintRule = {
  id: 'free_room',
  severity: 'error',
  find: ({ template }) =>
    catalogNodes(template).flatMap(({ node, at }) =>
      node.free && node.free.max < Math.max(node.free.slots, 1)
        ? [{ at: [at], params: { name: node.name, slots: node.free.slots, max: node.free.max } }]
        : [],
    ),
}
