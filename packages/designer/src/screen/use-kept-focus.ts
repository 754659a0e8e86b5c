import { type RefObject, useEffect, useRef } from 'react'

/**
 * What has the keyboard in a part of the page may go, such as a banner with the button that was pressed in it: then it
 * is given on, so that no key is said to nobody. The part is found anew with each `screen`.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  selector: string,
  screen: string,
  giveOn: () => void,
): void {
  const give = useRef(giveOn)
  give.current = giveOn
  useEffect(() => {
    const part = root.current?.querySelector(selector)
    if (!part) return
    let isInside = part.contains(document.activeElement)
    const look = () => {
      isInside = part.contains(document.activeElement)
    }
    const observer = new MutationObserver(() => {
      if (isInside && document.activeElement === document.body) give.current()
      look()
    })
    observer.observe(part, { childList: true, subtree: true })
    document.addEventListener('focusin', look)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', look)
    }
  }, [root, selector, screen])
}
