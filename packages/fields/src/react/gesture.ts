import type { Move } from './editor-props.ts'

/** What is known of a key press in an editor. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  /** An input method is composing, or this key ended its composition (then some browsers only say `keyCode` 229). */
  readonly isComposing: boolean
  readonly keyCode: number
}

/** What stands in the editor when a key is pressed. */
export interface Standing {
  readonly isMultiline: boolean
  /** The text is one row high as it is drawn. */
  readonly isOneRow: boolean
  /** Nothing was placed or marked yet: the whole text is selected, or there is none. */
  readonly isWholeSelected: boolean
}

/** What a key means in an editor; null: the browser's own business. */
export type Gesture =
  | { readonly does: 'commit'; readonly move: Move }
  | { readonly does: 'cancel' }
  | { readonly does: 'break' }
  | { readonly does: 'caret' }

const arrows: Readonly<Record<string, Move>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * A spreadsheet's keys: Enter down (with Shift up), Tab right (with Shift left), Escape back, F2 to the end of the
 * text, Alt+Enter a line break in a long text. Arrows leave while the whole text is selected; up and down also
 * leave a text of one row. Nothing happens while an input method composes: its Enter belongs to it.
 */
export function gestureOf(press: KeyPress, standing: Standing): Gesture | null {
  if (press.isComposing || press.keyCode === 229 || press.metaKey) return null
  if (press.key === 'Enter') {
    if (standing.isMultiline && (press.altKey || press.ctrlKey)) return { does: 'break' }
    if (press.altKey || press.ctrlKey) return null
    return { does: 'commit', move: press.shiftKey ? 'up' : 'down' }
  }
  if (press.altKey || press.ctrlKey) return null
  if (press.key === 'Tab') return { does: 'commit', move: press.shiftKey ? 'left' : 'right' }
  if (press.key === 'Escape') return { does: 'cancel' }
  if (press.key === 'F2') return { does: 'caret' }
  const move = press.shiftKey ? undefined : arrows[press.key]
  if (move === undefined) return null
  const isVertical = move === 'down' || move === 'up'
  const leaves = standing.isWholeSelected || (isVertical && standing.isOneRow)
  return leaves ? { does: 'commit', move } : null
}
