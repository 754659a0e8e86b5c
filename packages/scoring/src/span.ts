import type { ScoringRule } from '@tianbao/reading'
import { isPercent } from './attempt.ts'
import type { Bends, Span } from './axis.ts'
import type { ScoreInput } from './input.ts'

/** The stretch that shows everything that happens, with some air on both sides, and the number of the input itself. */
export function spanOf({ parts }: ScoringRule, { axis, at }: Bends, input: ScoreInput): Span {
  const own = input[axis]
  const all = own == null ? at : [...at, own]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const width = high - low || Math.abs(high) / 2 || 1
  const unit = 10 ** Math.floor(Math.log10(width) - 0.5)
  let from = Math.floor((low - width * 0.08) / unit) * unit
  let to = Math.ceil((high + width * 0.12) / unit) * unit
  if (low >= 0 && from < 0) from = 0
  if (
    axis === 'value' &&
    parts.some((part) => 'unit' in part && part.unit !== null && isPercent(part.unit))
  ) {
    const isShare = low >= 0 && high <= 100
    if (isShare && (to > 100 || 100 - high <= width)) to = 100
  }
  return { from: tidy(from), to: tidy(to) }
}

function tidy(number: number): number {
  return Number(number.toPrecision(12))
}
