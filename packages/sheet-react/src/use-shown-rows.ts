import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from './when-idle.ts'

/** The least height of a row, in pixels; and rows that are drawn at once where there is no window to fill. */
const rowPixels = 28
const windowless = 60
/** Milliseconds of idle time in which drawing more rows begins; and for which it waits at most. */
const idle = { room: 20, atMost: 300 }

/**
 * How many rows are drawn by now. Those that fill the window come with the page; once they are painted the rest follow
 * in transitions, each twice as many as the one before, so that a key pressed meanwhile is answered first.
 */
export function useShownRows(count: number): number {
  const [shown, setShown] = useState(firstRows)
  // Once all are drawn, all that come are drawn at once.
  const next = shown >= count ? Number.POSITIVE_INFINITY : shown * 2
  useEffect(() => {
    if (shown === next) return
    const more = () => startTransition(() => setShown(next))
    if (shown > firstRows()) more()
    else return whenIdle(more, idle.room, idle.atMost)
  }, [shown, next])
  return shown
}

function firstRows(): number {
  return typeof window === 'undefined' ? windowless : Math.ceil(window.innerHeight / rowPixels)
}
