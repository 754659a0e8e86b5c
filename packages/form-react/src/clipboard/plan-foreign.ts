import type { LandingGround, LandingWish } from './laid-block.ts'
import { landBlock } from './land-block.ts'
import type { Landing } from './landing.ts'
import { planLanding } from './plan-landing.ts'
import { layByNames } from './spread/lay-by-names.ts'
import { landWhole } from './whole/land-whole.ts'

/**
 * What a block from elsewhere would do. One that brings several parts of the form goes part by part to where they are,
 * one that names its rows as the form does finds their places by that, and any other lies as it was copied.
 */
export function planForeign(ground: LandingGround, wish: LandingWish): Landing {
  const isOne = wish.at.rowEnd - wish.at.row === 1
  if (wish.isInOrder === true || !isOne) return planLanding(ground, wish)
  const whole = landWhole(ground, wish)
  if (whole) return whole
  const named = layByNames(ground, wish)
  return named ? landBlock(ground, wish, named) : planLanding(ground, wish)
}
