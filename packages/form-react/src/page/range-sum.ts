import type { Address } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { Form } from '@tianbao/form'
import { decimalOf, shifted } from '@tianbao/reading'

/** What cells that were taken together come to. */
export interface RangeSum {
  /** How many of them hold something. */
  readonly filled: number
  /** Exact, and the mean rounded to the same decimals; null where they are no figures, or of several kinds. */
  readonly sum: string | null
  readonly mean: string | null
}

/** Counts and adds the figures of a range; shares and amounts together add up to nothing. */
export function rangeSum(form: Form, addresses: readonly Address[]): RangeSum {
  const kinds = new Set<string>()
  const figures: string[] = []
  let filled = 0
  for (const address of addresses) {
    const { value, field, text } = form.cell(address)
    if (text === '') continue
    filled += 1
    if (typeof value !== 'number' || !fieldKind(field.kind)?.isNumeric) continue
    kinds.add(field.kind)
    figures.push(decimalOf(value))
  }
  if (kinds.size !== 1 || figures.length < 2) return { filled, sum: null, mean: null }
  const places = Math.max(...figures.map((figure) => figure.split('.')[1]?.length ?? 0), 2)
  const whole = figures.reduce((sum, figure) => sum + BigInt(shifted(figure, places)), 0n)
  return { filled, sum: fixed(whole, places), mean: fixed(divided(whole, BigInt(figures.length)), places) }
}

/** Rounded half away from zero. */
function divided(whole: bigint, by: bigint): bigint {
  const twice = (whole < 0n ? -whole : whole) * 2n + by
  const size = twice / (by * 2n)
  return whole < 0n ? -size : size
}

function fixed(whole: bigint, places: number): string {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0')
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
