import type { LandingGround, LandingWish } from './laid-block.ts'
import { landBlock } from './land-block.ts'
import type { Landing } from './landing.ts'
import { layInOrder } from './lay-in-order.ts'

/**
 * What a block would do that lies as it was copied: which cell takes which text, read by its kind, and which takes none
 * and why. Nothing is changed. Texts that are blank leave what stands in their cells.
 */
export function planLanding(ground: LandingGround, wish: LandingWish): Landing {
  return landBlock(ground, wish, layInOrder(ground, wish))
}
