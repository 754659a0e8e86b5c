import { useEffect, useLayoutEffect } from 'react'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePageRoot } from '../page/page-root.ts'
import type { Clipboard, HeldBlock } from './clipboard-types.ts'

/** The panel takes room from the paper: what the block lies over is brought into what is left, its first cell above all. */
export function useBlockInSight({ at }: HeldBlock) {
  const root = usePageRoot()
  useEffect(() => {
    for (const corner of ['.tb-edge-bottom.tb-edge-right', '.tb-edge-top.tb-edge-left']) {
      root().querySelector(`.tb-sheet ${corner}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }, [at, root])
}

/** While a block is held, arrows carry it and Escape lets go of it, wherever the keyboard is; Enter presses a button. */
export function useHeldKeys(
  page: FillPage,
  clipboard: Clipboard,
  land: React.RefObject<HTMLButtonElement | null>,
) {
  const root = usePageRoot()
  // As soon as the block is to be seen: a key that is pressed before the next idle moment counts too.
  useLayoutEffect(() => {
    land.current?.focus({ preventScroll: true })
    const motions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const
    // The keyboard may be nowhere; but what is in another page's or program's control is not ours.
    const isOurs = ({ target }: Event) =>
      target === document.body || (target instanceof Node && root().contains(target))
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isOurs(event)) return
      const motion = Object.hasOwn(motions, event.key) ? motions[event.key as keyof typeof motions] : null
      if (event.key === 'Escape') {
        clipboard.drop()
        page.returnToTable()
      } else if (motion && !event.altKey && !event.ctrlKey && !event.metaKey) page.sheet?.go(motion)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Where the mouse points the block goes; the keyboard stays with it.
    const onFocusIn = (event: FocusEvent) => {
      if (isOurs(event) && event.target instanceof Element && event.target.closest('.tb-sheet'))
        land.current?.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [page, clipboard, land, root])
}
