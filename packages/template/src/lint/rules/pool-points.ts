import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** Pools of points that hold the same rows, or together more than the form is worth. */
export const poolPoints: LintRule = {
  id: 'pool_points',
  severity: 'warning',
  find({ compiled: { scoring } }) {
    if (scoring === null) return []
    return scoring.items.flatMap(({ id, pools }) => {
      const sum = pools.reduce((all, { points }) => Number((all + points).toFixed(6)), 0)
      const overlaps = pools.filter((pool, at) =>
        pools.some(
          (other, before) =>
            before < at &&
            (pool.nodes === null ||
              other.nodes === null ||
              pool.nodes.some((node) => other.nodes?.includes(node))),
        ),
      ).length
      const { total } = scoring.settings
      return overlaps > 0 || sum > total
        ? [
            {
              at: [propertyAddress(nodeAddress('scoring.items', id), 'pools')],
              params: { sum, total, overlaps },
            },
          ]
        : []
    })
  },
}
