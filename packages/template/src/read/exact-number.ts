/**
 * Whether a number, as JSON writes it, is kept by a double: it is finite, and no digit of it is lost.
 * `0.1` is kept (it reads back as written), `1e400` and 25-digit integers are not. A text that is no number passes:
 * it is not this function's to refuse.
 */
export function isExactNumber(text: string): boolean {
  if (text.length < 16 && !/[eE]/.test(text)) return true
  const value = Number(text)
  if (Number.isNaN(value)) return true
  if (!Number.isFinite(value)) return false
  return digitsOf(text) === digitsOf(String(value))
}

/** A number's significant digits, and the power of ten of the last one: `120.50` → `1205e-1`. */
function digitsOf(text: string): string {
  const [, whole = '', fraction = '', power = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const digits = (whole + fraction).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return '0'
  return `${kept}e${Number(power) - fraction.length + digits.length - kept.length}`
}
