import { startTransition, useEffect, useState } from 'react'

/** Blocks that are drawn at once: more than fills a screen. */
const first = 4

/**
 * How many blocks are drawn by now. The first ones come with the page; the rest follow in transitions, each twice as
 * many as the one before, so that a key pressed meanwhile is answered first.
 */
export function useShownBlocks(count: number): number {
  const [shown, setShown] = useState(first)
  useEffect(() => {
    if (shown < count) startTransition(() => setShown(shown * 2))
  }, [shown, count])
  return shown
}
