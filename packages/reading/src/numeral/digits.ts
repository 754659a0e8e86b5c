import { canonical } from './decimal.ts'
import type { Scan } from './scan.ts'

/**
 * A number in Arabic digits at `from` of a folded text: `1234.5`, `.5`, `1,234.56`. Thousands separators count only
 * where every group is right (`1,0000` is not a number), and a second point is never dropped (`1.2.3`).
 */
export function scanDigits(text: string, from: number): Scan | null {
  const first = digitsEnd(text, from)
  let end = first
  let whole = text.slice(from, first)
  let groupsRight = first - from <= 3
  while (first > from && text.charAt(end) === ',' && isDigit(text, end + 1)) {
    const next = digitsEnd(text, end + 1)
    groupsRight &&= next - end === 4
    whole += text.slice(end + 1, next)
    end = next
  }
  const hasGroups = end > first
  if (hasGroups && (!groupsRight || whole.startsWith('0'))) return { ok: false, issue: 'groups', end }
  let fraction = ''
  if (text.charAt(end) === '.' && isDigit(text, end + 1)) {
    const next = digitsEnd(text, end + 1)
    fraction = text.slice(end + 1, next)
    end = next
    if (text.charAt(end) === '.' && isDigit(text, end + 1)) return { ok: false, issue: 'two_points', end }
  }
  if (end === from) return null
  return { ok: true, decimal: canonical('', whole, fraction), end, isChinese: false }
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 48 && code <= 57
}

function digitsEnd(text: string, from: number): number {
  let end = from
  while (isDigit(text, end)) end += 1
  return end
}
