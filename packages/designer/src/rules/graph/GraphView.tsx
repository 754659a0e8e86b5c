import { type Edge, Handle, MarkerType, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo } from 'react'
import { say } from '../../messages/messages.ts'
import type { GraphWords } from './graph-words.ts'
import { placedGraph, type RuleGraph } from './rule-graph.ts'

interface GraphViewProps {
  readonly graph: RuleGraph
  readonly words: GraphWords
  readonly onShow: (pattern: string) => void
}

type PlaceNode = Node<
  { readonly name: string; readonly value: string; readonly kind: string; readonly isInCycle: boolean },
  'place'
>

const size = { width: 128, height: 32 }
const nodeTypes = { place: PlaceBox }

/** The picture of a rule's inputs. To look at and to press; nothing is moved in it. */
export function GraphView({ graph, words, onShow }: GraphViewProps) {
  const nodes = useMemo((): PlaceNode[] => {
    const placed = placedGraph(graph, size)
    return graph.nodes.map((node) => ({
      id: node.id,
      type: 'place',
      position: placed.get(node.id) ?? { x: 0, y: 0 },
      data: { name: words.name(node), value: words.value(node), kind: node.kind, isInCycle: node.isInCycle },
    }))
  }, [graph, words])
  const edges = useMemo(
    (): Edge[] =>
      graph.edges.map(({ from, to, isInCycle }) => ({
        id: `${from} ${to}`,
        source: from,
        target: to,
        className: isInCycle ? 'd-r-edge d-r-edge-cycle' : 'd-r-edge',
        ...(isInCycle ? { markerEnd: { type: MarkerType.Arrow } } : {}),
      })),
    [graph],
  )
  return (
    <div className="d-r-graph-room">
      <ReactFlow
        key={graph.nodes.map(({ id }) => id).join(' ')}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ padding: 0.06, maxZoom: 1 }}
        minZoom={0.2}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        aria-label={say('rule.graph')}
        onNodeClick={(_, node) => onShow(node.id.replace(/^field:/, ''))}
      />
    </div>
  )
}

function PlaceBox({ data }: NodeProps<PlaceNode>) {
  return (
    <div className="d-r-node" data-kind={data.kind} data-cycle={data.isInCycle}>
      {data.kind !== 'rule' && <Handle type="source" position={Position.Right} isConnectable={false} />}
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {data.kind === 'computed' && <i className="d-r-fx">ƒ</i>}
      <span className="d-r-node-name" title={data.name}>
        {data.name}
      </span>
      {data.value !== '' && <b>{data.value}</b>}
    </div>
  )
}
