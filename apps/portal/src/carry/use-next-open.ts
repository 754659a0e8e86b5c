import { type RefObject, useEffect } from 'react'

type Entry = HTMLInputElement | HTMLSelectElement | HTMLButtonElement

/**
 * F8 goes to the next place in a panel where something is to be said: an empty entry, a choice not made, an open box,
 * a proposal. */
export function useNextOpen(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || panel.current === null) return
      const all = [...panel.current.querySelectorAll<Entry>('input, select, button[data-open]')]
      const open = all.filter((one) =>
        one instanceof HTMLInputElement && one.type === 'checkbox' ? !one.checked : one.value.trim() === '',
      )
      const at = all.indexOf(document.activeElement as Entry)
      const next = open.find((one) => all.indexOf(one) > at) ?? open[0]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [panel])
}
