import { useDraggable } from '@dnd-kit/core'
import { memo } from 'react'
import { Icon } from '../screen/Icon.tsx'
import type { PaletteItem } from './palette-items.ts'

interface PaletteEntryProps {
  readonly item: PaletteItem
  /** `all`: into every selected cell. */
  readonly onPut: (item: PaletteItem, all: boolean) => void
}

/** One thing of the palette: a button that puts it where one stands, and something to drag. */
export const PaletteEntry = memo(function PaletteEntry({ item, onPut }: PaletteEntryProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.id, data: { item } })
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={isDragging ? 'd-item d-item-held' : 'd-item'}
      title={item.more === '' ? item.title : `${item.title}　${item.alias || item.more}`}
      onPointerDown={listeners?.onPointerDown as React.PointerEventHandler | undefined}
      onClick={(event) => onPut(item, event.ctrlKey)}
    >
      <Icon name={item.icon} />
      <span className="d-item-title">{item.title}</span>
      {(item.what === 'indicator' || item.field) && <span className="d-item-more">{item.more}</span>}
    </button>
  )
})
