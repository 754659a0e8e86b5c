import { type RefObject, useEffect, useRef } from 'react'
import type { DesignerScreen } from '../state/designer-view.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** The keyboard follows to the screen that is shown, and back to the table; there it stays, also when what had it goes. */
export function useFollowingFocus(
  root: RefObject<HTMLElement | null>,
  screen: DesignerScreen,
  toTable: () => void,
): void {
  const before = useRef(screen)
  const go = () => {
    if (screen === 'table') return toTable()
    root.current?.querySelector<HTMLElement>('.d-other')?.focus()
  }
  useKeptFocus(root, '.d-banner-room', screen, go)
  useKeptFocus(root, '.d-other', screen, go)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    if (screen === 'table') return toTable()
    const other = root.current?.querySelector<HTMLElement>('.d-other')
    // A screen may have taken it to where one begins there.
    if (other && !other.contains(document.activeElement)) other.focus()
  })
}
