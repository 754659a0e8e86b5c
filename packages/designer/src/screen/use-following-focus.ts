import { type RefObject, useEffect, useRef } from 'react'
import type { DesignerScreen } from '../state/designer-view.ts'

/**
 * The keyboard follows to the screen that is shown, and back to the table; also from a banner that goes with the button
 * that was pressed in it: no key is said to nobody.
 */
export function useFollowingFocus(
  root: RefObject<HTMLElement | null>,
  screen: DesignerScreen,
  toTable: () => void,
): void {
  const before = useRef(screen)
  const go = useRef<() => void>(() => undefined)
  go.current = () => {
    if (screen === 'table') return toTable()
    root.current?.querySelector<HTMLElement>('.d-other')?.focus()
  }
  useEffect(() => {
    const room = root.current?.querySelector('.d-banner-room')
    if (!room) return
    let isInside = false
    const inside = () => {
      isInside = room.contains(document.activeElement)
    }
    const observer = new MutationObserver(() => {
      if (isInside && document.activeElement === document.body) go.current()
      inside()
    })
    observer.observe(room, { childList: true, subtree: true })
    document.addEventListener('focusin', inside)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', inside)
    }
  }, [root])
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    if (screen === 'table') return toTable()
    const other = root.current?.querySelector<HTMLElement>('.d-other')
    // A screen may have taken it to where one begins there.
    if (other && !other.contains(document.activeElement)) other.focus()
  })
}
