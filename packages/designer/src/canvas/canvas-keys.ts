import { chordOf, type KeyChord } from '@tianbao/sheet-react'
import type { Direction } from './step.ts'

/** What a key asks of the canvas. */
export type CanvasCommand =
  | { readonly does: 'move'; readonly to: Direction }
  | { readonly does: 'extend'; readonly to: Direction }
  | {
      readonly does:
        | 'edit'
        | 'cancel'
        | 'newline'
        | 'out'
        | 'clear'
        | 'merge'
        | 'split'
        | 'insert'
        | 'delete'
        | 'fillDown'
        | 'fillRight'
        | 'every'
        | 'undo'
        | 'redo'
        | 'quick'
        | 'selectAll'
        | 'rowUp'
        | 'rowDown'
        | 'columnLeft'
        | 'columnRight'
        | 'formula'
    }

/** One key of the canvas, as people are told of it too. `isTyping`: also, or only, while something is typed. */
export interface CanvasKey {
  readonly keys: readonly string[]
  /** The code of its words; keys without are told of with another. */
  readonly words?: string
  readonly command: CanvasCommand
  readonly when?: 'typing' | 'always'
}

const does = (command: Exclude<CanvasCommand['does'], 'move' | 'extend'>): CanvasCommand => ({
  does: command,
})
const move = (to: Direction): CanvasCommand => ({ does: 'move', to })
const extend = (to: Direction): CanvasCommand => ({ does: 'extend', to })

/** Every key of the canvas: what it does is read from here, and so is the sheet of keys. */
export const canvasKeys: readonly CanvasKey[] = [
  { keys: ['ArrowUp'], words: 'key.arrows', command: move('up') },
  { keys: ['ArrowDown'], command: move('down') },
  { keys: ['ArrowLeft'], command: move('left') },
  { keys: ['ArrowRight'], command: move('right') },
  { keys: ['Tab'], words: 'key.tab', command: move('right'), when: 'always' },
  { keys: ['Shift+Tab'], command: move('left'), when: 'always' },
  { keys: ['Enter'], words: 'key.enter', command: move('down'), when: 'always' },
  { keys: ['Shift+Enter'], command: move('up'), when: 'always' },
  { keys: ['Home'], words: 'key.home', command: move('rowStart') },
  { keys: ['End'], command: move('rowEnd') },
  { keys: ['Control+Home'], command: move('first') },
  { keys: ['Control+End'], command: move('last') },
  { keys: ['Control+ArrowUp'], words: 'key.band', command: move('bandUp') },
  { keys: ['Control+ArrowDown'], command: move('bandDown') },
  { keys: ['Control+ArrowLeft'], command: move('bandLeft') },
  { keys: ['Control+ArrowRight'], command: move('bandRight') },
  { keys: ['Shift+ArrowUp'], words: 'key.extend', command: extend('up') },
  { keys: ['Shift+ArrowDown'], command: extend('down') },
  { keys: ['Shift+ArrowLeft'], command: extend('left') },
  { keys: ['Shift+ArrowRight'], command: extend('right') },
  { keys: ['Control+Shift+ArrowUp'], words: 'key.extend_band', command: extend('bandUp') },
  { keys: ['Control+Shift+ArrowDown'], command: extend('bandDown') },
  { keys: ['Control+Shift+ArrowLeft'], command: extend('bandLeft') },
  { keys: ['Control+Shift+ArrowRight'], command: extend('bandRight') },
  { keys: ['Control+A'], words: 'key.all', command: does('selectAll') },
  { keys: ['F2'], words: 'key.edit', command: does('edit') },
  { keys: ['Escape'], words: 'key.cancel', command: does('cancel'), when: 'typing' },
  { keys: ['Alt+Enter'], words: 'key.newline', command: does('newline'), when: 'typing' },
  { keys: ['Escape'], words: 'key.out', command: does('out') },
  { keys: ['/'], words: 'key.quick', command: does('quick') },
  { keys: ['Delete', 'Backspace'], words: 'key.clear', command: does('clear') },
  { keys: ['Control+M'], words: 'key.merge', command: does('merge') },
  { keys: ['Control+Shift+M'], words: 'key.split', command: does('split') },
  { keys: ['Control++', 'Control+=', 'Control+Shift++'], words: 'key.insert', command: does('insert') },
  { keys: ['Control+-'], words: 'key.delete', command: does('delete') },
  { keys: ['Control+D'], words: 'key.fill_down', command: does('fillDown') },
  { keys: ['Control+R'], words: 'key.fill_right', command: does('fillRight') },
  { keys: ['Alt+B'], words: 'key.every', command: does('every') },
  { keys: ['Alt+Shift+ArrowUp'], words: 'key.move_row', command: does('rowUp') },
  { keys: ['Alt+Shift+ArrowDown'], command: does('rowDown') },
  { keys: ['Alt+Shift+ArrowLeft'], words: 'key.move_column', command: does('columnLeft') },
  { keys: ['Alt+Shift+ArrowRight'], command: does('columnRight') },
  { keys: ['Alt+='], words: 'key.formula', command: does('formula') },
  { keys: ['Control+Z'], words: 'key.undo', command: does('undo') },
  { keys: ['Control+Y', 'Control+Shift+Z'], words: 'key.redo', command: does('redo') },
]

/** What a key asks for; null where it belongs to the text or to the page. */
export function commandOf(press: KeyChord, isTyping: boolean): CanvasCommand | null {
  const chord = chordOf(press)
  const found = canvasKeys.find(
    ({ keys, when }) => keys.includes(chord) && (when === 'always' || (when === 'typing') === isTyping),
  )
  return found?.command ?? null
}
