import { startTransition, useEffect, useState } from 'react'
import type { BlockPlan } from './plan.ts'

/** Blocks with so many rows are drawn at once: more than fills a screen. */
const firstRows = 60

/**
 * How many blocks are drawn by now. The first ones come with the page; the rest follow in transitions, each twice as
 * many as the one before, so that a key pressed meanwhile is answered first.
 */
export function useShownBlocks(blocks: readonly BlockPlan[]): number {
  const [shown, setShown] = useState(() => firstBlocks(blocks))
  const isWhole = shown >= blocks.length
  useEffect(() => {
    if (!isWhole) startTransition(() => setShown(shown * 2))
  }, [shown, isWhole])
  return shown
}

function firstBlocks(blocks: readonly BlockPlan[]): number {
  let rows = 0
  const last = blocks.findIndex((block) => {
    rows += block.rows.length
    return rows >= firstRows
  })
  return last < 0 ? Math.max(1, blocks.length) : last + 1
}
