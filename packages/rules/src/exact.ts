import { Decimal } from 'decimal.js'

// A JSON number is the decimal that is its shortest spelling. A result is the number nearest to the exact result.
// Nearly all numbers of a form have at most 6 decimals and 15 digits: those are computed as scaled integers.

const Exact = Decimal.clone({ precision: 800, toExpNeg: -400, toExpPos: 400 })
const Quotient = Decimal.clone({ precision: 60, toExpNeg: -400, toExpPos: 400 })
const scales = [1, 100, 1e4, 1e6] as const
const mostScaled = 1e15
const mostExact = Number.MAX_SAFE_INTEGER

/** The smallest of the scales (1, 100, 10⁴, 10⁶) at which a number is a whole one of at most 15 digits, or 0. */
function scaleOf(value: number): number {
  for (const scale of scales) {
    const whole = Math.round(value * scale)
    if (whole / scale === value) return whole < mostScaled && whole > -mostScaled ? scale : 0
  }
  return 0
}

/** a + b, exact as decimals. Operands are finite. NaN where the sum is no finite number. */
export function add(a: number, b: number): number {
  const x = Math.round(a * 100)
  const y = Math.round(b * 100)
  if (
    x / 100 === a &&
    y / 100 === b &&
    x < mostScaled &&
    x > -mostScaled &&
    y < mostScaled &&
    y > -mostScaled
  )
    return (x + y) / 100
  return addSlowly(a, b)
}

function addSlowly(a: number, b: number): number {
  const scale = Math.max(scaleOf(a), scaleOf(b))
  if (scaleOf(a) > 0 && scaleOf(b) > 0) {
    const x = Math.round(a * scale)
    const y = Math.round(b * scale)
    if (Math.abs(x) < mostScaled && Math.abs(y) < mostScaled) return (x + y) / scale
  }
  return finite(new Exact(a).plus(b).toNumber())
}

/** a − b, exact as decimals. */
export function subtract(a: number, b: number): number {
  return add(a, -b)
}

/** a × b, exact as decimals. */
export function multiply(a: number, b: number): number {
  const p = scaleOf(a)
  const q = scaleOf(b)
  if (p > 0 && q > 0) {
    const product = Math.round(a * p) * Math.round(b * q)
    if (product <= mostExact && product >= -mostExact) return product / (p * q)
  }
  return finite(new Exact(a).times(b).toNumber())
}

/** The number nearest to the exact quotient a ÷ b; NaN for b = 0. */
export function divide(a: number, b: number): number {
  return ratio(a, b, 1)
}

/** The number nearest to the exact a ÷ b × scale; NaN for b = 0. */
export function ratio(a: number, b: number, scale: number): number {
  if (b === 0) return Number.NaN
  const p = scaleOf(a)
  const q = scaleOf(b)
  if (p > 0 && q > 0 && Number.isInteger(scale)) {
    const common = Math.max(p, q)
    const over = Math.round(a * common) * scale
    const under = Math.round(b * common)
    if (Math.abs(over) <= mostExact && Math.abs(under) <= mostExact) return over / under
  }
  const exact = new Exact(a).times(scale)
  return finite(new Quotient(exact).div(b).toNumber())
}

/** The decimal remainder of a ÷ b, with the sign of a; NaN for b = 0. */
export function remainder(a: number, b: number): number {
  if (b === 0) return Number.NaN
  const scale = Math.max(scaleOf(a), scaleOf(b))
  if (scaleOf(a) > 0 && scaleOf(b) > 0) {
    const x = Math.round(a * scale)
    const y = Math.round(b * scale)
    if (Math.abs(x) <= mostExact && Math.abs(y) <= mostExact) return (x % y) / scale
  }
  return finite(new Exact(a).mod(b).toNumber())
}

/** A number rounded to `digits` decimal places (0 to 20), half away from zero, as decimals are: 1.005 to 1.01. */
export function round(value: number, digits: number): number {
  const scale = 10 ** digits
  const scaled = Math.abs(value) * scale
  if (digits <= 15 && scaled < 2 ** 40) {
    const floor = Math.floor(scaled)
    const rest = scaled - floor
    // Far enough from a half that the error of the multiplication cannot decide.
    if (rest < 0.499 || rest > 0.501) return ((rest > 0.5 ? floor + 1 : floor) / scale) * Math.sign(value) + 0
  }
  return new Exact(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).toNumber() + 0
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN
}

/** The exact decimal sum of numbers. */
export function addAll(numbers: readonly number[]): number {
  let hundredths = 0
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0
    const whole = Math.round(number * 100)
    hundredths += whole
    const fits = whole / 100 === number && whole < mostScaled && whole > -mostScaled
    if (!fits || hundredths > mostExact || hundredths < -mostExact) return numbers.reduce(add, 0)
  }
  return hundredths / 100
}
