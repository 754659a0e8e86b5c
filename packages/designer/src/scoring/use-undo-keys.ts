import { useEffect } from 'react'
import type { Design } from '../state/design.ts'

/** Steps back and forth by key while a screen of choices is shown, also where what had the keyboard is gone with a step. */
export function useUndoKeys(design: Design): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : ''
      if ((key !== 'z' && key !== 'y') || event.defaultPrevented || isTyping(event.target)) return
      if (key === 'y' || event.shiftKey) design.redo()
      else design.undo()
      event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [design])
}

/** A text that is being entered has its own way back, and so has what lies over the screen. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, dialog') !== null
}
