import type { CompiledNode, CompiledTemplate } from '@tianbao/template'
import { alike, labelOf } from './alike.ts'
import type { Match } from './match.ts'

/** Proposes which catalog nodes are one, of those that have no common id: by name, level, and what they hang on. */
export function matchNodes(from: CompiledTemplate, to: CompiledTemplate): readonly Match[] {
  const [old, now] = [nodesOf(from), nodesOf(to)]
  const ids = new Set(now.map(({ id }) => id))
  const known = new Set(old.map(({ id }) => id))
  const free = now.filter(({ id }) => !known.has(id)).map(named)
  const pairs = old
    .filter(({ id }) => !ids.has(id))
    .map(named)
    .flatMap((one) =>
      free.flatMap((other) => {
        const label = alike(one.label, other.label)
        if (label < 0.5) return []
        const isLevel =
          one.node.above.length === other.node.above.length && one.node.isIndicator === other.node.isIndicator
        return [{ one, other, certainty: Math.round((0.7 * label + (isLevel ? 0.3 : 0)) * 100) / 100 }]
      }),
    )
    .sort((a, b) => b.certainty - a.certainty)
  const [matched, taken] = [new Set<string>(), new Set<string>()]
  return pairs.flatMap(({ one, other, certainty }): readonly Match[] => {
    if (certainty < 0.55 || matched.has(one.node.id) || taken.has(other.node.id)) return []
    matched.add(one.node.id)
    taken.add(other.node.id)
    return [{ from: one.node.id, to: [other.node.id], is: 'same', certainty, grounds: ['label'] }]
  })
}

function named(node: CompiledNode) {
  return { node, label: labelOf(node.name) }
}

function nodesOf({ catalogs }: CompiledTemplate): readonly CompiledNode[] {
  return Object.values(catalogs).flatMap(({ nodes }) => nodes)
}
