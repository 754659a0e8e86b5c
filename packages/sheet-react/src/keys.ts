import type { Motion } from './walk.ts'

/** What is known of a key press in a table. */
export interface SheetKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** What a key asks of the table; what it does not ask for is the live editor's business, or the page's. */
export type SheetCommand =
  | { readonly does: 'go'; readonly motion: Motion }
  | { readonly does: 'page'; readonly step: 1 | -1 }
  | { readonly does: 'clear' }
  | { readonly does: 'offer' }
  | { readonly does: 'nothing' }

const home: Readonly<Record<string, Motion>> = { Home: 'rowStart', End: 'rowEnd' }
const corner: Readonly<Record<string, Motion>> = {
  Home: 'first',
  End: 'last',
  ArrowUp: 'bandUp',
  ArrowDown: 'bandDown',
  ArrowLeft: 'bandLeft',
  ArrowRight: 'bandRight',
}

/**
 * Reads a key as a spreadsheet does. While there is a caret in the text it keeps Home, End and Delete; while an input
 * method composes every key is its own.
 */
export function commandOf(press: SheetKey, hasCaret: boolean): SheetCommand | null {
  if (press.isComposing || press.keyCode === 229) return null
  const isControl = press.ctrlKey || press.metaKey
  if (press.altKey) return press.key === 'Enter' && !isControl ? { does: 'offer' } : null
  if (press.key === 'PageDown' || press.key === 'PageUp') {
    return isControl ? null : { does: 'page', step: press.key === 'PageDown' ? 1 : -1 }
  }
  if (hasCaret) return null
  // Taking several cells is not a caret's business: Shift must not shrink what is selected in the editor.
  if (press.shiftKey && (press.key in home || press.key in corner)) return { does: 'nothing' }
  const motion = isControl ? corner[press.key] : home[press.key]
  if (motion) return { does: 'go', motion }
  return press.key === 'Delete' && !isControl ? { does: 'clear' } : null
}
