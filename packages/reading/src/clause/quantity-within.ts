import { isInsideNumber, type Quantity, quantityAt } from './quantity.ts'
import { unitOf } from './unit.ts'

interface Within {
  readonly quantity: Quantity
  /** Words between the verb and the number: 安全事故 in 每发生安全事故1起. */
  readonly noun: string
}

/** The quantity behind at most 14 characters of words, or a unit alone: 每次, 每起, 每人次. */
export function quantityWithin(text: string, from: number): Within | null {
  for (let at = from; at < Math.min(text.length, from + 15); at += 1) {
    const quantity = isInsideNumber(text, at) ? null : quantityAt(text, at)
    if (quantity !== null && (quantity.unit !== null || /^(?:的|$)/.test(text.slice(quantity.end))))
      return { quantity, noun: text.slice(from, at) }
  }
  const unit = unitOf(text, from)
  return unit === null ? null : { quantity: { value: 1, isPoint: false, ...unit }, noun: '' }
}
