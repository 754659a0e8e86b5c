import { say } from '../../messages/messages.ts'
import type { GraphWords } from './graph-words.ts'
import type { GraphNode, RuleGraph } from './rule-graph.ts'

interface GraphListProps {
  readonly graph: RuleGraph
  readonly words: GraphWords
  readonly onShow: (pattern: string) => void
}

/** A rule's inputs as nested lists: what it reads, and of what is computed, from what. Each is told once. */
export function GraphList({ graph, words, onShow }: GraphListProps) {
  const rule = graph.nodes.find(({ kind }) => kind === 'rule')
  const told = new Set<string>()
  const below = (id: string) => {
    const inputs = graph.edges.filter(({ to }) => to === id).map(({ from }) => from)
    return graph.nodes.filter((node) => inputs.includes(node.id))
  }
  const item = (node: GraphNode) => {
    const isAgain = told.has(node.id)
    told.add(node.id)
    const inputs = isAgain ? [] : below(node.id)
    return (
      <li key={node.id}>
        <button type="button" className="d-r-link" onClick={() => onShow(node.name)}>
          {node.kind === 'computed' && <i className="d-r-fx">ƒ</i>}
          {words.name(node)} <b>{words.value(node)}</b>
        </button>
        {node.isInCycle && <span className="d-r-error">{say('rule.in_cycle')}</span>}
        {isAgain && node.kind === 'computed' && <span className="d-r-hint">{say('rule.told_above')}</span>}
        {inputs.length > 0 && <ul>{inputs.map(item)}</ul>}
      </li>
    )
  }
  return <ul className="d-r-graph-list">{rule === undefined ? null : below(rule.id).map(item)}</ul>
}
