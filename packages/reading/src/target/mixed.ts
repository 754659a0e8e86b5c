import type { Scan } from '../numeral/scan.ts'

const marks: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100 }
const part = /(\d{1,4})([亿万千百])/y

/**
 * A number whose parts are digits and whose places are said: 2万3千, 2亿3000万. Two parts at least, each with its place,
 * each smaller than the place before; 2万5 (25000 or 20005) is none.
 */
export function scanMixed(text: string, from: number): Scan | null {
  let total = 0
  let below = Number.POSITIVE_INFINITY
  let parts = 0
  let end = from
  for (;;) {
    part.lastIndex = end
    const [all, digits, mark = ''] = part.exec(text) ?? []
    const size = marks[mark]
    if (all === undefined || size === undefined) break
    const amount = Number(digits) * size
    if (size >= below || amount >= below) return null
    total += amount
    below = size
    parts += 1
    end += all.length
  }
  if (parts < 2 || /\d/.test(text.charAt(end))) return null
  // 亿 and 万 behind digits that had no place of their own: 3亿5千万 is left to people.
  if (/[亿万千百十]/.test(text.charAt(end))) return null
  return { ok: true, decimal: String(total), end, isChinese: false }
}
