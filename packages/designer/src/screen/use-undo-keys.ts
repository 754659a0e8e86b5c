import { useEffect } from 'react'
import type { Design } from '../state/design.ts'
import type { DesignerScreen } from '../state/designer-view.ts'

/**
 * Steps back and forth by key wherever one is, also where what had the keyboard is gone with a step. What has a way back
 * of its own is nearer: the table, the rules, a text that is being entered; a form that is filled has its own for all.
 */
export function useUndoKeys(design: Design, screen: DesignerScreen): void {
  useEffect(() => {
    if (screen === 'preview' || screen === 'samples') return
    const hear = (event: KeyboardEvent) => {
      const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : ''
      if ((key !== 'z' && key !== 'y') || event.defaultPrevented || isTyping(event.composedPath()[0])) return
      if (key === 'y' || event.shiftKey) design.redo()
      else design.undo()
      event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [design, screen])
}

/** A text that is being entered has its own way back, and so has what lies over the screen. */
function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.closest('input, textarea, dialog, [contenteditable]') !== null
}
