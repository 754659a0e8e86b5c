/** Pairs of positions in two sequences that belong together, ascending in both. */
export type Pairs = readonly (readonly [one: number, other: number])[]

/** What an alignment is worth: gains of pairs, and (negative) of what finds no partner. */
export interface Gains {
  pair(one: number, other: number): number
  skipOne(one: number): number
  skipOther(other: number): number
}

/**
 * The alignment of two sequences that gains most (Needleman–Wunsch). Only pairs within `window` of the diagonal are
 * looked at, so that the work is the longer length times the window.
 */
export function align(ones: number, others: number, window: number, gains: Gains): Pairs {
  const slope = ones === 0 ? 0 : others / ones
  const reach = Math.max(window, Math.ceil(slope)) + 1
  const width = 2 * reach + 1
  const middle = (one: number) => Math.round(one * slope)
  const best = new Float64Array((ones + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const step = new Uint8Array((ones + 1) * width)
  const slot = (one: number, other: number) => {
    const offset = other - middle(one) + reach
    return one < 0 || other < 0 || offset < 0 || offset >= width ? -1 : one * width + offset
  }
  const gainAt = (index: number) => (index < 0 ? Number.NEGATIVE_INFINITY : (best[index] ?? 0))

  for (let one = 0; one <= ones; one++) {
    const last = Math.min(others, middle(one) + reach)
    for (let other = Math.max(0, middle(one) - reach); other <= last; other++) {
      const at = slot(one, other)
      if (one === 0 && other === 0) best[at] = 0
      const before = gainAt(slot(one - 1, other - 1))
      const above = gainAt(slot(one - 1, other))
      const left = gainAt(slot(one, other - 1))
      // Of what is worth as much, what finds no partner comes last in its sequence.
      if (one > 0) take(at, above + gains.skipOne(one - 1), oneStep)
      if (other > 0) take(at, left + gains.skipOther(other - 1), otherStep)
      if (before > Number.NEGATIVE_INFINITY) take(at, before + gains.pair(one - 1, other - 1), pairStep)
    }
  }
  return trace()

  function take(at: number, gain: number, kind: number): void {
    if (gain <= (best[at] ?? 0)) return
    best[at] = gain
    step[at] = kind
  }

  function trace(): Pairs {
    const pairs: [number, number][] = []
    for (let one = ones, other = others; one > 0 || other > 0; ) {
      const kind = step[slot(one, other)] ?? 0
      if (kind === 0) break
      if (kind === pairStep) pairs.push([one - 1, other - 1])
      if (kind !== otherStep) one -= 1
      if (kind !== oneStep) other -= 1
    }
    return pairs.reverse()
  }
}

const pairStep = 1
const oneStep = 2
const otherStep = 3
