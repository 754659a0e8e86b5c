import { type RefObject, useEffect } from 'react'

/** N goes to the next change of a list and shows it, wherever one is on the page; Shift N to the one before. */
export function useNextChange(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.isComposing || isTyping(event.target)) return
      const all = [...(list.current?.querySelectorAll<HTMLElement>('ol > li > button') ?? [])]
      const at = all.findIndex((one) => one.matches(':focus'))
      const next = event.shiftKey ? (at <= 0 ? all.length : at) - 1 : (at + 1) % all.length
      all[next]?.focus()
      all[next]?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select') !== null
  )
}
