/** What is known of a key press on the page. */
export interface PageKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export type PageCommand =
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'save'
  | 'region'
  | 'addRow'
  | 'removeRow'
  | 'takeBefore'
  | 'closeDrawer'

/** Keys of the whole page. While a text is being typed its own undo is nearer. */
export function pageCommand(press: PageKey, isTyping: boolean): PageCommand | null {
  const { key, shiftKey, altKey } = press
  const isControl = press.ctrlKey || press.metaKey
  if (key === 'F8') return shiftKey ? 'previous' : 'next'
  if (key === 'F6') return 'region'
  if (altKey && key === 'Insert') return 'addRow'
  if (altKey && key === 'Delete') return 'removeRow'
  if (key === 'Escape' && !isTyping) return 'closeDrawer'
  if (!isControl || altKey) return null
  const letter = key.toLowerCase()
  if (letter === 's') return 'save'
  if (isTyping) return null
  if (letter === ';' || letter === '；') return 'takeBefore'
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' ? 'redo' : null
}
