import type { Json } from '@tianbao/edit'
import { formatNumber, rememberedTarget, type TargetReading } from '@tianbao/reading'

/** Characters of the longest text whose reading is remembered. */
const longest = 200

/** A cell of a target as text: what was typed, or a number that an import left. Null where there is nothing. */
export function targetText(value: Json | undefined): string | null {
  if (typeof value === 'number') return formatNumber(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The reading of a text, each text read once. */
export const readingOf: (text: string, type: string | null, unit: string | null) => TargetReading =
  rememberedTarget

/** Steps that reading a text is charged: the longest texts take the square of their length, whatever is remembered. */
export function stepsOf(text: string): number {
  const length = Math.min(text.length, longest)
  return 8 + ((length * length) >> 5)
}
