/** A decimal number as text in its one canonical form: no leading or trailing zeros, no `+`, no `-0`, no exponent. */
export type Decimal = string

/** Brings `[-]digits[.digits]` into canonical form. */
export function canonical(sign: '' | '-', whole: string, fraction: string): Decimal {
  const head = withoutLeadingZeros(whole)
  const tail = withoutTrailingZeros(fraction)
  const size = tail === '' ? head : `${head}.${tail}`
  return size === '0' ? '0' : `${sign}${size}`
}

/** The same number with the decimal point `places` to the right (left where negative): exact scaling by tens. */
export function shifted(decimal: Decimal, places: number): Decimal {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.')
  const digits = whole + fraction
  const point = whole.length + places
  if (point <= 0) return canonical(sign, '0', '0'.repeat(-point) + digits)
  if (point >= digits.length) return canonical(sign, digits + '0'.repeat(point - digits.length), '')
  return canonical(sign, digits.slice(0, point), digits.slice(point))
}

/** A finite number in canonical form: its shortest decimal text, without an exponent. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent] = String(value).split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.')
  const decimal = canonical(sign, whole, fraction)
  return exponent === undefined ? decimal : shifted(decimal, Number(exponent))
}

/** The JSON number that says exactly these digits, or null: too many of them, or too large. */
export function exactNumber(decimal: Decimal): number | null {
  const value = Number(decimal)
  return Number.isFinite(value) && decimalOf(value) === decimal ? value : null
}

function withoutLeadingZeros(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits.charAt(start) === '0') start += 1
  return digits.slice(start) || '0'
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits.charAt(end - 1) === '0') end -= 1
  return digits.slice(0, end)
}
