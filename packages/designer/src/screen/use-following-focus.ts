import { type RefObject, useEffect, useRef } from 'react'
import type { DesignerScreen } from '../state/designer-view.ts'

/** The keyboard follows to the screen that is shown, and back to the table: no key is said to nobody. */
export function useFollowingFocus(
  root: RefObject<HTMLElement | null>,
  screen: DesignerScreen,
  toTable: () => void,
): void {
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    if (screen === 'table') return toTable()
    const other = root.current?.querySelector<HTMLElement>('.d-other')
    // A screen may have taken it to where one begins there.
    if (other && !other.contains(document.activeElement)) other.focus()
  })
}
