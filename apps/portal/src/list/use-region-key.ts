import { useEffect } from 'react'

/** Where F6 goes, in turn: the tasks, and the forms that can be begun. */
const regions = ['.p-main tbody', '.p-aside']

/** F6 goes from the tasks to the forms that can be begun and back, past all the buttons between them. */
export function useRegionKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return
      event.preventDefault()
      const found = regions.flatMap((region) =>
        [...document.querySelectorAll<HTMLElement>(region)].slice(0, 1),
      )
      const at = found.findIndex((region) => region.contains(document.activeElement))
      // From nowhere the first press goes to the forms: the tasks are one Tab away.
      const next = found[at < 0 ? found.length - 1 : (at + 1) % found.length]
      next?.querySelector<HTMLElement>('a, button')?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
