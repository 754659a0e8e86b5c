/**
 * A number as people read it: the shortest decimal text that means exactly this number, never with an exponent;
 * the minus is − (U+2212). With `decimals`, rounded half away from zero on that decimal text (1.005 is 1.01 at two)
 * and filled up with zeros. Undefined for what is not a finite number.
 */
export function numberText(value: number, decimals?: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  const [whole, fraction] = plainDigits(Math.abs(value))
  const shown = decimals === undefined ? joined(whole, fraction) : fixed(whole, fraction, decimals)
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown
}

/** The digits before and after the point, of a number that is not negative. */
function plainDigits(value: number): readonly [string, string] {
  const [mantissa = '0', exponent] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const shift = Number(exponent ?? 0)
  if (shift >= 0) {
    const digits = fraction.padEnd(shift, '0')
    return [whole + digits.slice(0, shift), digits.slice(shift)]
  }
  const digits = whole.padStart(1 - shift, '0')
  return [digits.slice(0, shift), digits.slice(shift) + fraction]
}

function fixed(whole: string, fraction: string, decimals: number): string {
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const isUp = fraction.charAt(decimals) >= '5'
  const digits = String(isUp ? kept + 1n : kept).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return joined(digits.slice(0, point), digits.slice(point))
}

function joined(whole: string, fraction: string): string {
  return fraction === '' ? whole : `${whole}.${fraction}`
}
