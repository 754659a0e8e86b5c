import type { RuleChain } from '../facts/rule-chain.ts'
import type { FactsByKey } from '../facts/rule-facts.ts'

/** A thing in the graph of a rule: the rule itself, or a field, by pattern. */
export interface GraphNode {
  readonly id: string
  readonly kind: 'rule' | 'computed' | 'field'
  /** The pattern of a field, the key of the rule. */
  readonly name: string
  /** 0 is the rule; what it reads is 1, and so on. */
  readonly level: number
  /** It waits for itself. */
  readonly isInCycle: boolean
}

export interface RuleGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly isInCycle: boolean }[]
  /** Fields further up that are not drawn. */
  readonly beyond: number
  /** Fields of a level that are not drawn, as there are too many. */
  readonly folded: number
}

export const graphLimits = Object.freeze({ levels: 3, perLevel: 16 })

/** What a rule is made of, from inputs to the rule: at most three levels up, and so many fields in each. */
export function ruleGraph(rule: string, facts: FactsByKey, chain: RuleChain): RuleGraph {
  const circling = new Set(chain.cycles.flat())
  const isCircling = (id: string) => circling.has(id)
  const nodes = new Map<string, GraphNode>([
    [rule, { id: rule, kind: 'rule', name: rule, level: 0, isInCycle: isCircling(rule) }],
  ])
  const edges: { from: string; to: string; isInCycle: boolean }[] = []
  let folded = 0
  let now: readonly { readonly node: string; readonly rules: readonly string[] }[] = [
    { node: rule, rules: [rule] },
  ]
  for (let level = 1; level <= graphLimits.levels && now.length > 0; level += 1) {
    const next: { node: string; rules: readonly string[] }[] = []
    for (const { node, rules } of now)
      for (const pattern of new Set(rules.flatMap((id) => facts.get(id)?.reads ?? []))) {
        const id = `field:${pattern}`
        const writers = chain.writersOf(pattern)
        if (!nodes.has(id)) {
          if (next.length >= graphLimits.perLevel) {
            folded += 1
            continue
          }
          const kind = writers.length > 0 ? 'computed' : 'field'
          nodes.set(id, { id, kind, name: pattern, level, isInCycle: writers.some(isCircling) })
          next.push({ node: id, rules: writers })
        }
        const isInCycle = writers.some(isCircling) && rules.some(isCircling)
        edges.push({ from: id, to: node, isInCycle })
      }
    now = next.filter(({ rules }) => rules.length > 0)
  }
  const beyond = new Set(
    now
      .flatMap(({ rules }) => rules.flatMap((id) => facts.get(id)?.reads ?? []))
      .filter((one) => !nodes.has(`field:${one}`)),
  )
  return { nodes: [...nodes.values()], edges, beyond: beyond.size, folded }
}

/** Where the nodes stand: the rule at the right, what it reads to the left of it, each level centred. In pixels. */
export function placedGraph(
  { nodes }: RuleGraph,
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const deepest = Math.max(0, ...nodes.map(({ level }) => level))
  const tallest = Math.max(...Array.from({ length: deepest + 1 }, (_, level) => countAt(nodes, level)))
  const placed = new Map<string, { x: number; y: number }>()
  for (let level = 0; level <= deepest; level += 1) {
    const own = nodes.filter((node) => node.level === level)
    const top = ((tallest - own.length) / 2) * size.height
    for (const [at, { id }] of own.entries())
      placed.set(id, { x: (deepest - level) * size.width, y: top + at * size.height })
  }
  return placed
}

function countAt(nodes: readonly GraphNode[], level: number): number {
  return nodes.filter((node) => node.level === level).length
}
