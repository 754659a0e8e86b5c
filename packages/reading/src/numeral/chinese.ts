import { canonical, type Decimal } from './decimal.ts'
import type { Scan } from './scan.ts'

const digits = new Map([...'零一二三四五六七八九'].map((name, value) => [name, value]))
for (const [name, value] of [...'壹贰叁肆伍陆柒捌玖'].map((name, at) => [name, at + 1] as const)) {
  digits.set(name, value)
}
digits.set('两', 2)

const tens = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])

const myriads = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** No numeral that a form means is longer; a longer run is no number. */
const longest = 40

/**
 * A number in Chinese numerals at `from` of a folded text: 三, 十二, 一百二十, 一千零五十, 三万五千, 三点五, 二零二四.
 * Strict: 一百二 (120 or 102), 三五 (3 or 5), 一千五十 are not read. Capital forms (壹佰) too.
 */
export function scanChinese(text: string, from: number): Scan | null {
  let end = from
  while (end < text.length && end - from <= longest && isNumeral(text.charAt(end))) end += 1
  if (end === from) return null
  const decimal = wholeOf(text.slice(from, end))
  if (decimal === null || end - from > longest) return { ok: false, issue: 'chinese_numeral', end }
  const fraction = fractionAt(text, end)
  if (fraction === '') return { ok: true, decimal, end, isChinese: true }
  return {
    ok: true,
    decimal: canonical('', decimal, fraction),
    end: end + 1 + fraction.length,
    isChinese: true,
  }
}

function isNumeral(name: string): boolean {
  return digits.has(name) || tens.has(name) || myriads.has(name)
}

function fractionAt(text: string, point: number): string {
  if (text.charAt(point) !== '点') return ''
  let fraction = ''
  for (let index = point + 1; fraction.length <= longest; index += 1) {
    const digit = digits.get(text.charAt(index))
    if (digit === undefined) break
    fraction += digit
  }
  return fraction
}

function wholeOf(name: string): Decimal | null {
  const row = [...name].map((part) => digits.get(part))
  if (row.every((digit) => digit !== undefined)) {
    // 三五次 is three or five times, 七八个 seven or eight; 二零二四 and 一零五 are rows of digits.
    const isRow = row.length === 1 || row.length > 3 || row.includes(0)
    return isRow ? canonical('', row.join(''), '') : null
  }
  const value = positional(name)
  return value === null ? null : String(value)
}

/** 亿 over 万 over sections of four digits; each part smaller than the one before, gaps said with 零. */
function positional(name: string): number | null {
  let total = 0
  let rest = name
  let isFirst = true
  for (const [mark, size] of [...myriads].reverse()) {
    const at = rest.indexOf(mark)
    if (at < 0) continue
    const section = sectionOf(rest.slice(0, at), isFirst)
    if (section === null || section === 0) return null
    total += section * size
    rest = rest.slice(at + 1)
    isFirst = false
  }
  if (rest === '') return isFirst ? null : total
  const section = sectionOf(rest, isFirst)
  return section === null ? null : total + section
}

function sectionOf(name: string, isFirst: boolean): number | null {
  let total = 0
  let below = 10_000
  let gap = false
  for (let index = 0; index < name.length; ) {
    const digit = digits.get(name.charAt(index))
    if (digit === 0) {
      if (gap || index === name.length - 1 || (isFirst && index === 0)) return null
      gap = true
      index += 1
      continue
    }
    const size = tens.get(name.charAt(digit === undefined ? index : index + 1)) ?? 1
    // 十 without a digit is 10 only at the beginning: 十二, but 一百一十二.
    if (digit === undefined && !(size === 10 && index === 0 && isFirst)) return null
    const continues = size * 10 === below || (below === 10_000 && isFirst)
    if (size >= below || (gap ? continues && total > 0 : !continues)) return null
    total += (digit ?? 1) * size
    below = size
    gap = false
    index += (digit === undefined ? 0 : 1) + (size === 1 ? 0 : 1)
  }
  return total
}
