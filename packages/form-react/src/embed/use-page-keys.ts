import { type RefObject, useEffect } from 'react'
import type { FillPage } from '../page/fill-page-types.ts'
import { pageCommand } from '../page/page-keys.ts'

/** The keys of the filling page, heard within one element: the program around it keeps its own. */
export function usePageKeys(page: FillPage, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = pageCommand(event, page.sheet?.typing() != null || isOwnText(event.target))
      // Saving, and going from region to region, is the program's.
      if (!command || command === 'save' || command === 'region' || command === 'regionBack') return
      event.preventDefault()
      page[command]()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [page, root])
}

/** A text control outside of the table keeps its own undo. */
function isOwnText(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.closest('.tb-sheet') === null
  )
}
