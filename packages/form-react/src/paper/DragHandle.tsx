import { type ComponentType, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RowDragProps } from './RowDrag.tsx'
import { RowHandle } from './RowHandle.tsx'

let RowDrag: ComponentType<RowDragProps> | null = null

/** Dragging is a part of the page of its own: the keys and the arrows beside the row do the same. */
export async function loadRowDrag(): Promise<void> {
  const part = await import('./RowDrag.tsx')
  RowDrag = part.RowDrag
}

/**
 * The handle of a row. It stands beside another row with every step, so that it is no more than a picture until the mouse
 * comes near; then it can be dragged.
 */
export function DragHandle({ row, siblings }: RowDragProps) {
  const [near, setNear] = useState<string | null>(null)
  if (RowDrag && near === row) return <RowDrag row={row} siblings={siblings} />
  const wake = () => {
    // The press may come with the same touch.
    if (RowDrag) flushSync(() => setNear(row))
    else loadRowDrag().then(() => setNear(row), nothing)
  }
  return <RowHandle onPointerEnter={wake} />
}

/** Without a network the rows are moved by key. */
function nothing(): void {}
