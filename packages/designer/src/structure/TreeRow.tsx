import type { KeyboardEvent } from 'react'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { IconButton } from '../screen/IconButton.tsx'
import { useTreeRow } from './TreeDrag.tsx'
import { moveNode, removeNode, toggleSide } from './tree-gestures.ts'
import type { TreeNode } from './tree-nodes.ts'

interface TreeRowProps {
  readonly node: TreeNode
  readonly isHere: boolean
  readonly isFolded: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One band of the tree: its name selects it, its caret folds what is in it. */
export function TreeRow({ node, isHere, isFolded, onKeyDown }: TreeRowProps) {
  const canvas = useCanvas()
  const { rowRef, isOver, handle, describedBy } = useTreeRow(node)
  const isHolder = node.band.band === 'stack'
  return (
    <li ref={rowRef} className="d-node" data-here={isHere} data-over={isOver}>
      {isHolder && (
        <button
          type="button"
          className="d-caret"
          style={{ left: node.depth * 20 - 2 }}
          tabIndex={-1}
          aria-label={say(isFolded ? 'tree.unfold' : 'tree.fold', { title: node.title })}
          aria-expanded={!isFolded}
          onClick={() => canvas.fold(node.id, !isFolded)}
        >
          <Icon name={isFolded ? 'right-caret' : 'down'} />
        </button>
      )}
      <button
        type="button"
        className="d-node-name"
        style={{ paddingLeft: 12 + node.depth * 20 }}
        aria-current={isHere}
        aria-describedby={describedBy}
        data-first={isHere || undefined}
        {...handle}
        onClick={() => canvas.view.select([node.part])}
        onDoubleClick={() => canvas.askFocus()}
        onKeyDown={onKeyDown}
      >
        <Icon name={node.icon} />
        <span className="d-item-title">{node.title}</span>
        <span className="d-item-more">{node.more}</span>
      </button>
      {isHere && <NodeActs node={node} />}
    </li>
  )
}

/** What can be done to the band that one stands in: a button for every drag. */
function NodeActs({ node }: { readonly node: TreeNode }) {
  const { design } = useCanvas()
  const isSided = node.band.band === 'stack'
  return (
    <span className="d-node-acts" role="toolbar" aria-label={say('structure.acts', { name: node.title })}>
      <IconButton icon="up" words={say('structure.up')} onPress={() => moveNode(design, node, -1)} />
      <IconButton icon="down" words={say('structure.down')} onPress={() => moveNode(design, node, 1)} />
      <IconButton
        icon="side"
        words={say(isSided ? 'structure.unwrap' : 'structure.wrap')}
        onPress={() => toggleSide(design, node)}
      />
      <IconButton icon="delete" words={say('structure.remove')} onPress={() => removeNode(design, node)} />
    </span>
  )
}
