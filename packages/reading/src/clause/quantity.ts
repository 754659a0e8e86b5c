import { exactNumber, shifted } from '../numeral/decimal.ts'
import { scanNumeral, scanSigned } from '../numeral/numeral.ts'
import { unitOf } from './unit.ts'

/** A number with its unit in a clause, and where it ends. */
export interface Quantity {
  readonly value: number
  readonly unit: string | null
  readonly end: number
  /** Percentage points, not percent. */
  readonly isPoint: boolean
}

const once = /^(?:性|验收|交验|通过|合格|成功|到位|办结)/
const tenths = /成(?=$|[,;。以及或至-])/y

/**
 * The exact quantity that begins here; null where none does, or where it is not exact: 100余个, 10多次, 近半, more
 * digits than a number holds. A numeral in words counts only with a unit: 一般 and 三公 are no numbers.
 */
export function quantityAt(text: string, at: number): Quantity | null {
  if (isInsideNumber(text, at)) return null
  if (text.startsWith('百分之', at)) {
    if (text.startsWith('百', at + 3)) return { value: 100, unit: '%', end: at + 4, isPoint: false }
    const scan = scanNumeral(text, at + 3)
    return scan?.ok ? quantity(scan.decimal, '%', scan.end) : null
  }
  const scan = scanSigned(text, at)
  if (scan === null || !scan.ok) return null
  tenths.lastIndex = scan.end
  if (tenths.test(text)) return quantity(shifted(scan.decimal, 1), '%', scan.end + 1)
  if (/[余多几]/.test(text.charAt(scan.end))) return null
  const unit = unitOf(text, scan.end)
  // 一次性, 一次验收合格 are manners, no numbers of times.
  if (unit !== null && once.test(text.slice(unit.end, unit.end + 2))) return null
  if (unit === null && scan.isChinese) return null
  return quantity(scan.decimal, unit?.unit ?? null, unit?.end ?? scan.end, unit?.isPoint)
}

function quantity(decimal: string, unit: string | null, end: number, isPoint = false): Quantity | null {
  const value = exactNumber(decimal)
  return value === null ? null : { value, unit, end, isPoint }
}

/** Whether the character before belongs to the same number: no quantity begins in the middle of one. */
export function isInsideNumber(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return (
    at > 0 &&
    (/[\d.]/.test(before) ? /[\d.]/.test(text.charAt(at)) : isNumeral(before) && isNumeral(text.charAt(at)))
  )
}

function isNumeral(unit: string): boolean {
  return /[零一二两三四五六七八九十百千]/.test(unit)
}

/** The number of points that a text says: 5, 一, 两, 0.5, 半; null where it is written in no one way. */
export function pointsOf(text: string): number | null {
  if (text === '半') return 0.5
  const scan = scanNumeral(text, 0)
  return scan?.ok && scan.end === text.length ? exactNumber(scan.decimal) : null
}
