import { startTransition, useEffect, useState } from 'react'

/** Bands that are drawn at once: more than fills a screen. */
const first = 3

/**
 * How many bands are drawn by now. The first ones come with the page; the rest follow in transitions, so that a key
 * pressed meanwhile is answered first.
 */
export function useShownBands(count: number): number {
  const [shown, setShown] = useState(first)
  useEffect(() => {
    if (shown < count) startTransition(() => setShown(shown + Math.max(2, shown)))
  }, [shown, count])
  return Math.max(shown, first)
}
