import type { DesignStep } from '../state/history.ts'

/** Steps that are drawn together, the last of them first; `first` is the number of the first done. */
export interface StepBlock {
  readonly first: number
  readonly steps: readonly DesignStep[]
}

/** So many steps are drawn together. */
const size = 100

/**
 * A list of steps cut into blocks, the last block first. A block is cut at round numbers, so that a step that comes
 * leaves all blocks but the last as they were.
 */
export function stepBlocks(steps: readonly DesignStep[]): readonly StepBlock[] {
  const blocks: StepBlock[] = []
  for (let first = 1; first <= steps.length; first += size)
    blocks.push({ first, steps: steps.slice(first - 1, first - 1 + size) })
  return blocks.toReversed()
}
