import type { LandingGround, LandingWish } from './laid-block.ts'
import { landBlock } from './land-block.ts'
import type { Landing } from './landing.ts'
import { layInOrder } from './lay-in-order.ts'
import { layByNames } from './spread/lay-by-names.ts'
import { landWhole } from './whole/land-whole.ts'

/**
 * What pasting a block would do: which cell takes which text, read by its kind, and which takes none and why. Nothing
 * is changed. Texts that are blank leave what stands in their cells. A block that brings several parts of the form goes
 * part by part to where they are, one that names its rows as the form does finds their places by that, and any other
 * lies as it was copied.
 */
export function planLanding(ground: LandingGround, wish: LandingWish): Landing {
  const isOne = wish.at.rowEnd - wish.at.row === 1
  if (!wish.isForeign || wish.isInOrder === true || !isOne) {
    return landBlock(ground, wish, layInOrder(ground, wish))
  }
  return (
    landWhole(ground, wish) ?? landBlock(ground, wish, layByNames(ground, wish) ?? layInOrder(ground, wish))
  )
}
