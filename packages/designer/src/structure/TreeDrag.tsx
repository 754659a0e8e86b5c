import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useMemo, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { Design } from '../state/design.ts'
import { moveNodeAfter, moveNodeFirst } from './tree-gestures.ts'
import type { TreeNode } from './tree-nodes.ts'

interface TreeDragProps {
  readonly design: Design
  readonly nodes: readonly TreeNode[]
  readonly children: ReactNode
}

/** The gap over the first band: what is let go there comes first. */
const top = 'top'

/** Bands of the tree follow the pointer; let go over another one, they stand behind it. Every drag has a key. */
export function TreeDrag({ design, nodes, children }: TreeDragProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const [held, setHeld] = useState<TreeNode | null>(null)
  const nodeOf = (id: unknown) => nodes.find((node) => node.id === id) ?? null
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setHeld(null)
    const node = nodeOf(active.id)
    const target = nodeOf(over?.id)
    if (!node || over === null || target === node) return
    if (over.id === top) moveNodeFirst(design, node)
    else if (target) moveNodeAfter(design, node, target)
    // A row that moves loses the keyboard.
    requestAnimationFrame(() => document.getElementById(rowId(node))?.focus())
  }
  const announcements = useMemo<Announcements>(() => {
    const title = (id: unknown) => nodes.find((node) => node.id === id)?.title ?? ''
    const where = (over: { readonly id: unknown } | null) => {
      if (over === null) return say('tree.away')
      return over.id === top ? say('tree.over_first') : say('tree.over', { title: title(over.id) })
    }
    return {
      onDragStart: ({ active }) => say('palette.held', { title: title(active.id) }),
      onDragOver: ({ over }) => where(over),
      onDragEnd: ({ active, over }) =>
        over === null
          ? say('tree.stays', { title: title(active.id) })
          : over.id === top
            ? say('tree.dropped_first', { title: title(active.id) })
            : say('tree.dropped', { title: title(active.id), after: title(over.id) }),
      onDragCancel: ({ active }) => say('tree.stays', { title: title(active.id) }),
    }
  }, [nodes])
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('tree.drag_help') } }}
      onDragStart={({ active }) => setHeld(nodeOf(active.id))}
      onDragEnd={onDragEnd}
      onDragCancel={() => setHeld(null)}
    >
      <FirstPlace />
      {children}
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        {held && (
          <span className="d-held">
            <Icon name={held.icon} />
            <b>{held.title}</b>
          </span>
        )}
      </DragOverlay>
    </DndContext>
  )
}

function FirstPlace() {
  const { setNodeRef, isOver } = useDroppable({ id: top })
  return <div ref={setNodeRef} className="d-node-first" data-over={isOver} />
}

/** The name of a row's button, to be found again when the row stands elsewhere. */
function rowId({ id }: TreeNode): string {
  return `d-tree-${id}`
}

/** A row of the tree: a thing to hold by its name, and a place to let go behind. */
export function useTreeRow(node: TreeNode) {
  const drag = useDraggable({ id: node.id })
  const drop = useDroppable({ id: node.id })
  return {
    rowRef: drop.setNodeRef,
    isOver: drop.isOver && !drag.isDragging,
    handle: { id: rowId(node), ref: drag.setNodeRef, ...drag.listeners },
    describedBy: drag.attributes['aria-describedby'],
  }
}
