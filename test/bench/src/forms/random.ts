/** Numbers that look random and are always the same for one seed. */
export interface Random {
  /** A whole number from 0 up to, not with, `limit`. */
  below(limit: number): number
  /** Whether something of this probability happens. */
  isLucky(probability: number): boolean
  pick<T>(from: readonly T[]): T | undefined
}

/** The generator of Lewis, Goodman and Miller (1969), in the form of Park and Miller (1993). */
export function createRandom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  for (let i = 0; i < 8; i += 1) next()
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    isLucky: (probability) => next() < probability,
    pick: (from) => from[below(from.length)],
  }
}
