import { type KeyboardEvent, type PointerEvent, useState } from 'react'

const least = 66
const key = 'tianbao.designer.checks'

/** The height that a person gave a panel under the table; undefined: as the page gives it. It is remembered here. */
export function usePanelHeight() {
  const [height, setHeight] = useState<number | undefined>(remembered)
  const give = (pixels: number) => {
    const next = Math.round(Math.max(least, Math.min(pixels, window.innerHeight * 0.6)))
    setHeight(next)
    remember(next)
  }
  const drag = {
    onPointerDown: ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) =>
      currentTarget.setPointerCapture(pointerId),
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const panel = event.currentTarget.parentElement
      if (event.currentTarget.hasPointerCapture(event.pointerId) && panel)
        give(panel.getBoundingClientRect().bottom - event.clientY)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const step = event.key === 'ArrowUp' ? 30 : event.key === 'ArrowDown' ? -30 : 0
      const panel = event.currentTarget.parentElement
      if (step === 0 || !panel) return
      event.preventDefault()
      give(panel.getBoundingClientRect().height + step)
    },
  }
  return { height, drag }
}

/** A browser may keep nothing for us: then the panel is as it always is. */
function remembered(): number | undefined {
  try {
    const kept = Number(window.localStorage.getItem(key))
    return kept >= least ? kept : undefined
  } catch {
    return undefined
  }
}

function remember(pixels: number): void {
  try {
    window.localStorage.setItem(key, String(pixels))
  } catch {
    // It holds until the page is closed.
  }
}
