import type { Address, Json } from '@tianbao/edit'
import type { Logic } from './logic.ts'

/** How an operation came to its value: a tree that a person can read, innermost steps as children. */
export interface Explanation {
  readonly operator: string
  readonly logic: Logic
  readonly value: Json | undefined
  /** In Chinese, with the values: `1495.40 + 209.32 + 1129.81 = 2834.53`. */
  readonly sentence: string
  /** For a `var`: the path that was read, as an address where it stands in the data. */
  readonly path?: string
  /** For operations that stop early: false where this operand was never looked at. */
  readonly isReached: boolean
  readonly steps: readonly Explanation[]
}

/** How a caller shows places and values. What it does not know it answers with undefined. */
export interface ExplainWords {
  /** The name of a place: 收入合计　当年金额. */
  label?(address: Address): string | undefined
  /** A value as it stands in its place: 2834.53. */
  format?(address: Address, value: Json): string | undefined
}
