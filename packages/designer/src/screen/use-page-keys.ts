import type { KeyboardEvent, RefObject } from 'react'
import type { Canvas } from '../canvas/canvas.ts'
import { pageCommandOf } from './page-keys.ts'
import { goToRegion } from './regions.ts'

/** What the keys of the page reach. */
interface PageKeyWorld {
  readonly root: RefObject<HTMLElement | null>
  readonly canvas: Canvas
  /** In a wide window the inspector is there; in a narrow one it opens over the table. */
  readonly isInspecting: boolean
  setInspecting(isInspecting: boolean): void
  openKeys(): void
  openFind(): void
  openPoint(): void
}

/** Hears the keys that hold wherever one is. */
export function usePageKeys(world: PageKeyWorld): (event: KeyboardEvent<HTMLElement>) => void {
  const { root, canvas, isInspecting, setInspecting } = world
  const { view } = canvas
  const run = (does: ReturnType<typeof pageCommandOf>) => {
    switch (does) {
      case 'region':
      case 'region_back':
        if (root.current) goToRegion(root.current, does === 'region' ? 1 : -1, () => canvas.askFocus())
        return
      case 'inspector':
        setInspecting(!isInspecting)
        if (isInspecting) canvas.askFocus()
        else root.current?.querySelector<HTMLElement>('[data-region="inspector"] [data-first]')?.focus()
        return
      case 'find':
        return world.openFind()
      case 'keys':
        return world.openKeys()
      case 'point':
        return world.openPoint()
      case 'preview':
        return view.preview('clerk')
      case 'paper':
        return view.preview('paper')
      case 'problem':
        return view.askChecks('next')
      case 'problem_back':
        return view.askChecks('previous')
      case 'fix':
        return view.askChecks('fix')
    }
  }
  return (event) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape' && isInspecting) {
      setInspecting(false)
      canvas.askFocus()
      return
    }
    const does = pageCommandOf(
      event,
      !isFree(event.nativeEvent.composedPath()[0] ?? null, canvas.store.getState().typed),
    )
    if (does === null) return
    event.preventDefault()
    run(does)
  }
}

/** Whether a single letter is a key: nothing is being typed. The empty entry of the active cell is nothing. */
function isFree(target: EventTarget | null, typed: string | null): boolean {
  // The editors of code stand in shadow roots, and are no inputs.
  if (target instanceof HTMLElement && target.isContentEditable) return false
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return true
  return target.classList.contains('d-entry') && typed === null
}
