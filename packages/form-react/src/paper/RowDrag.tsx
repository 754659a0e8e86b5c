import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useCallback, useEffect, useState } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { usePageRoot } from '../page/page-root.ts'
import { RowHandle } from './RowHandle.tsx'

export interface RowDragProps {
  readonly row: string
  /** Addresses of the rows that it may change places with, in order, itself among them. */
  readonly siblings: readonly string[]
}

/** Less than this is a press, not a drag. */
const sensing = { activationConstraint: { distance: 4 } }

/**
 * The handle by which a row is dragged among its siblings. The rows themselves know nothing of it: only while one is
 * being dragged do the others listen, so that a long table costs nothing.
 */
export function RowDrag({ row, siblings }: RowDragProps) {
  const page = usePage()
  const sensors = useSensors(useSensor(PointerSensor, sensing))
  const [isDragged, setDragged] = useState(false)
  const [over, setOver] = useState<string | null>(null)
  useDropLine(over, over === null ? 'none' : sideOf(siblings, row, over))

  const at = (id: unknown) => siblings.indexOf(String(id)) + 1
  const announcements: Announcements = {
    onDragStart: ({ active }) => say('drag.start', { at: at(active.id), count: siblings.length }),
    onDragOver: ({ over: under }) => (under ? say('drag.over', { at: at(under.id) }) : say('drag.nowhere')),
    onDragEnd: ({ over: under }) => (under ? say('drag.end', { at: at(under.id) }) : say('drag.nowhere')),
    onDragCancel: () => say('drag.cancel'),
  }

  const end = () => {
    setDragged(false)
    setOver(null)
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        container: document.body,
        screenReaderInstructions: { draggable: say('drag.help') },
      }}
      onDragStart={() => setDragged(true)}
      onDragOver={({ over: under }: DragOverEvent) => setOver(under ? String(under.id) : null)}
      onDragEnd={({ over: under }: DragEndEvent) => {
        end()
        if (under && String(under.id) !== row) page.moveRowTo(row, String(under.id))
      }}
      onDragCancel={end}
    >
      <Handle row={row} />
      {isDragged && siblings.map((sibling) => <DropRow key={sibling} row={sibling} />)}
    </DndContext>
  )
}

function Handle({ row }: { readonly row: string }) {
  const { setNodeRef, listeners, attributes } = useDraggable({ id: row })
  return <RowHandle ref={setNodeRef} {...attributes} {...listeners} />
}

/** A row of the table as a place to drop on: it draws nothing of its own. */
function DropRow({ row }: { readonly row: string }) {
  const { setNodeRef } = useDroppable({ id: row })
  const rowElement = useRowElement()
  useEffect(() => {
    setNodeRef(rowElement(row))
    return () => setNodeRef(null)
  }, [row, rowElement, setNodeRef])
  return null
}

/** Draws a line where the row would come to lie. */
function useDropLine(row: string | null, side: 'before' | 'after' | 'none'): void {
  const rowElement = useRowElement()
  useEffect(() => {
    const element = row === null ? null : rowElement(row)
    if (!element || side === 'none') return
    element.dataset.drop = side
    return () => {
      delete element.dataset.drop
    }
  }, [row, side, rowElement])
}

/** Where a row of this page is drawn. */
function useRowElement(): (row: string) => HTMLElement | null {
  const root = usePageRoot()
  return useCallback(
    (row) => root().querySelector<HTMLElement>(`.tb-sheet [data-row="${CSS.escape(row)}"]`),
    [root],
  )
}

function sideOf(siblings: readonly string[], row: string, over: string): 'before' | 'after' | 'none' {
  const [from, to] = [siblings.indexOf(row), siblings.indexOf(over)]
  if (from === to) return 'none'
  return to < from ? 'before' : 'after'
}
