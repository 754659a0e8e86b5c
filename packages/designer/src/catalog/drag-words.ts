import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import { say } from '../messages/messages.ts'
import type { CatalogRow } from './catalog-rows.ts'

/** What is said while a line is dragged. */
export function dragWords(rows: readonly CatalogRow[]): Announcements {
  const name = (id: UniqueIdentifier) => rows.find(({ node }) => node.id === id)?.node.name ?? ''
  return {
    onDragStart: ({ active }) => say('catalog.drag_start', { name: name(active.id) }),
    onDragOver: ({ active, over }) =>
      over === null
        ? say('catalog.drag_away')
        : say('catalog.drag_over', { name: name(active.id), to: name(over.id) }),
    onDragEnd: ({ active, over }) =>
      over === null
        ? say('catalog.drag_none', { name: name(active.id) })
        : say('catalog.drag_done', { name: name(active.id), to: name(over.id) }),
    onDragCancel: ({ active }) => say('catalog.drag_none', { name: name(active.id) }),
  }
}
