import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useCanvas } from '../canvas/canvas-context.ts'
import { placeOf } from '../canvas/use-canvas-mouse.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { type DropTarget, dropTarget } from './drop-target.ts'
import type { PaletteItem } from './palette-items.ts'
import { putItem } from './put-item.ts'

/** Things of the palette follow the pointer, and say where they would go. Escape gives up; every drag has a key. */
export function PaletteDrag({ children }: { readonly children: ReactNode }) {
  const canvas = useCanvas()
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const [held, setHeld] = useState<PaletteItem | null>(null)
  const [target, setTarget] = useState<DropTarget | null>(null)
  const last = useRef<DropTarget | null>(null)
  const wasOver = useRef(false)

  const targetAt = (event: DragMoveEvent | DragEndEvent, was: DropTarget | null): DropTarget | null => {
    const item = itemOf(event)
    const { clientX, clientY, altKey } = event.activatorEvent as PointerEvent
    const element = document.elementFromPoint(clientX + event.delta.x, clientY + event.delta.y)
    const place = element && placeOf(canvas, element)
    return item && place ? dropTarget(canvas, item, place, altKey, was) : null
  }

  const onDragMove = (event: DragMoveEvent) => {
    const next = targetAt(event, last.current)
    if (next === last.current) return
    last.current = next
    setTarget(next)
  }

  const onDragEnd = (event: DragEndEvent) => {
    const item = itemOf(event)
    const dropped = targetAt(event, null)
    setHeld(null)
    setTarget(null)
    if (!item || dropped === null || dropped.reason !== null) return
    canvas.stand(dropped.place)
    putItem(canvas, item, { replace: dropped.replaces })
    canvas.askFocus()
  }

  const announcements = useMemo<Announcements>(() => {
    const title = (id: unknown) => String(id).replace(/^[^/]*\//, '')
    const words = () => {
      const now = last.current
      // It lies on the palette still: that it was taken up is what is to be heard.
      if (now === null) return wasOver.current ? say('palette.away') : undefined
      wasOver.current = true
      return now.reason === null ? now.words : say('palette.not_here', { reason: now.reason })
    }
    return {
      onDragStart: ({ active }) =>
        say('palette.held', { title: active.data.current?.item?.title ?? title(active.id) }),
      onDragMove: words,
      onDragOver: words,
      onDragEnd: ({ active }) => {
        const name = last.current?.name ?? ''
        const said = active.data.current?.item?.title ?? title(active.id)
        return last.current === null || last.current.reason !== null
          ? say('palette.given_up', { title: said })
          : say('palette.dropped', { title: said, name })
      },
      onDragCancel: ({ active }) =>
        say('palette.given_up', { title: active.data.current?.item?.title ?? title(active.id) }),
    }
  }, [])

  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('palette.drag_help') } }}
      onDragStart={(event: DragStartEvent) => {
        last.current = null
        wasOver.current = false
        setHeld(itemOf(event))
      }}
      onDragMove={onDragMove}
      onDragEnd={onDragEnd}
      onDragCancel={() => {
        setHeld(null)
        setTarget(null)
      }}
    >
      {children}
      {target && <DropFrame target={target} />}
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        {held && (
          <span className="d-held">
            <Icon name={held.icon} />
            <b>{held.title}</b>
            {target && <span className="d-held-where">{target.reason ?? target.words}</span>}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** Where it would go: a dashed frame over the cell. */
function DropFrame({ target }: { readonly target: DropTarget }) {
  const cell = document.querySelector(`[data-cell="${CSS.escape(target.cell)}"]`)?.getBoundingClientRect()
  if (!cell) return null
  const { left, top, width, height } = cell
  const style = target.isBlock
    ? { left, top: top + height - 1, width, height: 2 }
    : { left, top, width, height }
  return <div className={target.reason === null ? 'd-drop' : 'd-drop d-drop-not'} style={style} />
}

function itemOf(event: DragStartEvent | DragMoveEvent): PaletteItem | null {
  return (event.active.data.current?.item as PaletteItem | undefined) ?? null
}
