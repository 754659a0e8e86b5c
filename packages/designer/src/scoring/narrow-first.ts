import type { ScoringException } from '@tianbao/template'
import type { ListedNode } from './scored-lists.ts'

/**
 * Exceptions in the order in which they count: the first that fits does, so one of an indicator comes before those of the
 * levels above it. Those that stand as deep stay as they are.
 */
export function narrowFirst(
  exceptions: readonly ScoringException[],
  nodes: readonly ListedNode[],
): readonly ScoringException[] {
  const depth = new Map(nodes.map((node) => [node.id, node.depth]))
  return exceptions.toSorted((a, b) => (depth.get(b.at) ?? 0) - (depth.get(a.at) ?? 0))
}
