import { scanChinese } from './chinese.ts'
import type { Decimal } from './decimal.ts'
import { scanDigits } from './digits.ts'
import type { Scan } from './scan.ts'

/** A number at `from` of a folded text, in Arabic digits or Chinese numerals; null where none begins. */
export function scanNumeral(text: string, from: number): Scan | null {
  return scanDigits(text, from) ?? scanChinese(text, from)
}

/** The number with its sign (`-`, `+`, 负) before it, blanks between them allowed. */
export function scanSigned(text: string, from: number): Scan | null {
  const sign = text.charAt(from)
  if (sign !== '-' && sign !== '+' && sign !== '负') return scanNumeral(text, from)
  let at = from + 1
  while (text.charAt(at) === ' ') at += 1
  const scan = scanNumeral(text, at)
  return scan?.ok && sign !== '+' ? { ...scan, decimal: negated(scan.decimal) } : scan
}

function negated(decimal: Decimal): Decimal {
  return decimal === '0' ? '0' : `-${decimal}`
}
