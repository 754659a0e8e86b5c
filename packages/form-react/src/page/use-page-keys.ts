import { type RefObject, useLayoutEffect } from 'react'
import type { FillPage } from './fill-page-types.ts'
import { type PageCommand, pageCommand } from './page-keys.ts'

/** Commands that are the business of who shows the page; without an answer their keys are not ours. */
type OuterCommand = Extract<PageCommand, 'save' | 'region' | 'regionBack'>
export type OuterCommands = Readonly<Partial<Record<OuterCommand, () => void>>>

interface Hearing {
  /** Where keys are heard. A page that has the document for itself hears them there: nothing may have the keyboard. */
  readonly in: 'document' | RefObject<HTMLElement | null>
  /** Something else has the keys. */
  readonly isDeaf?: boolean
  readonly outer?: OuterCommands
}

/** The keys of the filling page. `hearing.outer` has to stay the same object for as long as it means the same. */
export function usePageKeys(page: FillPage, hearing: Hearing): void {
  const { in: where, isDeaf = false, outer = none } = hearing
  // As soon as the page is to be seen: a key that is pressed before the next idle moment counts too.
  useLayoutEffect(() => {
    const element: HTMLElement | Document | null = where === 'document' ? document : where.current
    if (isDeaf || !element) return
    const onKeyDown = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return
      if (isInLayer(event.target)) return
      const command = pageCommand(event, {
        isTyping: page.sheet?.typing() != null || isOwnText(event.target),
        isInText: isText(event.target),
      })
      if (!command || (command === 'closeDrawer' && page.store.getState().drawer === 'none')) return
      const act = isOuter(command) ? outer[command] : () => page[command]()
      if (!act) return
      event.preventDefault()
      act()
      // What is put away must not keep the keyboard.
      if (command === 'closeDrawer' && isInSide(event.target)) page.returnToTable()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [page, where, isDeaf, outer])
}

const none: OuterCommands = {}

function isOuter(command: PageCommand): command is OuterCommand {
  return command === 'save' || command === 'region' || command === 'regionBack'
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|range|color|file)$/.test(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** A text control outside of the table keeps its own undo. */
function isOwnText(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.closest('.tb-sheet') === null
  )
}

/** What lies over the page has its keys to itself: the browser closes it by Escape. */
function isInLayer(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.tf-layer') !== null
}

function isInSide(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.tf-side') !== null
}
