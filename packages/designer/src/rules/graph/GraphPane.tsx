import { type ReactNode, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { later } from '../../screen/later.tsx'
import { GraphList } from './GraphList.tsx'
import type { GraphWords } from './graph-words.ts'
import type { RuleGraph } from './rule-graph.ts'

/** Its library is as large as all the rest of the screen: it comes when it is looked at. */
const { Part: GraphView } = later(async () => (await import('./GraphView.tsx')).GraphView)

interface GraphPaneProps {
  readonly graph: RuleGraph
  readonly words: GraphWords
  /** Of which column, beside the heading. */
  readonly subtitle: ReactNode
  /** What reads what this rule computes. */
  readonly readers: readonly { readonly id: string; readonly title: string }[]
  readonly onShow: (pattern: string) => void
  readonly onOpenRule: (rule: string) => void
}

/** What a rule is made of, as a picture from left to right, and the same as a list. */
export function GraphPane({ graph, words, subtitle, readers, onShow, onOpenRule }: GraphPaneProps) {
  const [isList, setList] = useState(false)
  const inputs = graph.nodes.filter(({ kind }) => kind === 'field').length
  const computed = graph.nodes.filter(({ kind }) => kind === 'computed').length
  const isCycle = graph.nodes.some(({ isInCycle }) => isInCycle)
  return (
    <section className="d-r-pane d-r-graph" aria-label={say('rule.graph')}>
      <header className="d-r-pane-head">
        <h3>{say('rule.graph')}</h3>
        {subtitle}
        <button
          type="button"
          className="d-r-chip d-r-end"
          aria-pressed={isList}
          onClick={() => setList(!isList)}
        >
          {say('rule.graph_list')}
        </button>
      </header>
      {isCycle && <p className="d-r-error">{say('rule.graph_cycle')}</p>}
      {isList ? (
        <GraphList graph={graph} words={words} onShow={onShow} />
      ) : (
        <GraphView graph={graph} words={words} onShow={onShow} />
      )}
      <p className="d-r-hint">
        {say('rule.graph_counts', { inputs, computed })}
        {graph.beyond + graph.folded > 0 && say('rule.graph_beyond', { count: graph.beyond + graph.folded })}
      </p>
      {readers.length > 0 && (
        <p className="d-r-hint">
          {say('rule.read_by')}
          {readers.map(({ id, title }) => (
            <button key={id} type="button" className="d-r-link" onClick={() => onOpenRule(id)}>
              {title}
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
