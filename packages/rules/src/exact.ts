import { aligned, type Digits, digitsOf, fromDigits, fromQuotient, powerOfTen, shiftPoint } from './digits.ts'

// A JSON number is the decimal that is its shortest spelling. A result is the number nearest to the exact result, NaN
// where there is none. Nearly all numbers of a form have at most 6 decimals and 15 digits: those are computed as scaled
// whole numbers, in which doubles are exact; the others digit by digit.

const mostScaled = 1e15
const mostExact = Number.MAX_SAFE_INTEGER

/** The smallest of 1, 100, 10⁴ and 10⁶ by which a number becomes a whole one of at most 15 digits; 0 if none does. */
function scaleOf(value: number): number {
  if (Number.isInteger(value)) return value < mostScaled && value > -mostScaled ? 1 : 0
  for (let scale = 100; scale <= 1e6; scale *= 100) {
    const whole = Math.round(value * scale)
    if (whole / scale === value) return whole < mostScaled && whole > -mostScaled ? scale : 0
  }
  return 0
}

/** a + b. */
export function add(a: number, b: number): number {
  const x = Math.round(a * 100)
  const y = Math.round(b * 100)
  const areShort = x / 100 === a && y / 100 === b
  if (areShort && x < mostScaled && x > -mostScaled && y < mostScaled && y > -mostScaled) return (x + y) / 100
  return addScaled(a, b)
}

function addScaled(a: number, b: number): number {
  const p = scaleOf(a)
  const q = scaleOf(b)
  const scale = Math.max(p, q)
  const x = Math.round(a * scale)
  const y = Math.round(b * scale)
  if (p > 0 && q > 0 && isExact(x) && isExact(y) && isExact(x + y)) return (x + y) / scale
  return Number.isFinite(a) && Number.isFinite(b) ? addDigits(digitsOf(a), digitsOf(b)) : Number.NaN
}

function addDigits(a: Digits, b: Digits): number {
  const [x, y, exponent] = aligned(a, b)
  return fromDigits({ digits: x + y, exponent })
}

/** a − b. */
export function subtract(a: number, b: number): number {
  return add(a, -b)
}

/** a × b. */
export function multiply(a: number, b: number): number {
  const p = scaleOf(a)
  const q = scaleOf(b)
  if (p > 0 && q > 0) {
    const product = Math.round(a * p) * Math.round(b * q)
    if (isExact(product)) return product / (p * q)
  }
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.NaN
  if (b === 100) return shiftPoint(a, 2)
  const x = digitsOf(a)
  const y = digitsOf(b)
  return fromDigits({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent })
}

/** a ÷ b. */
export function divide(a: number, b: number): number {
  return ratio(a, b, 1)
}

/** a ÷ b × scale, rounded once. */
export function ratio(a: number, b: number, scale: number): number {
  if (b === 0) return Number.NaN
  const p = scaleOf(a)
  const q = scaleOf(b)
  if (p > 0 && q > 0 && Number.isInteger(scale)) {
    const common = Math.max(p, q)
    const over = Math.round(a * common) * scale
    const under = Math.round(b * common)
    if (isExact(over) && isExact(under)) return over / under
  }
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(scale)) return Number.NaN
  const x = digitsOf(a)
  const y = digitsOf(b)
  const z = digitsOf(scale)
  return fromQuotient({ digits: x.digits * z.digits, exponent: x.exponent + z.exponent }, y)
}

/** The remainder of a ÷ b, with the sign of a. */
export function remainder(a: number, b: number): number {
  if (b === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return Number.NaN
  const p = scaleOf(a)
  const q = scaleOf(b)
  const scale = Math.max(p, q)
  const x = Math.round(a * scale)
  const y = Math.round(b * scale)
  if (p > 0 && q > 0 && isExact(x) && isExact(y)) return (x % y) / scale
  const [over, under, exponent] = aligned(digitsOf(a), digitsOf(b))
  return fromDigits({ digits: over % under, exponent })
}

/** A number rounded to `digits` decimal places (0 to 20), half away from zero: 1.005 to 1.01. */
export function round(value: number, digits: number): number {
  const scale = 10 ** digits
  const scaled = Math.abs(value) * scale
  if (digits <= 15 && scaled < 2 ** 40) {
    const floor = Math.floor(scaled)
    const rest = scaled - floor
    // Far enough from a half that the error of the multiplication cannot decide.
    if (rest < 0.499 || rest > 0.501) return ((rest > 0.5 ? floor + 1 : floor) / scale) * Math.sign(value) + 0
  }
  if (!Number.isFinite(value)) return Number.NaN
  const { digits: all, exponent } = digitsOf(value)
  if (exponent >= -digits) return value
  const unit = powerOfTen(-digits - exponent)
  const size = all < 0n ? -all : all
  const whole = (size + unit / 2n) / unit
  return fromDigits({ digits: all < 0n ? -whole : whole, exponent: -digits })
}

/** The sum of numbers. */
export function addAll(numbers: readonly number[]): number {
  let hundredths = 0
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0
    const whole = Math.round(number * 100)
    hundredths += whole
    const isShort = whole / 100 === number && whole < mostScaled && whole > -mostScaled
    if (!isShort || !isExact(hundredths)) return addAllDigits(numbers)
  }
  return hundredths / 100
}

function addAllDigits(numbers: readonly number[]): number {
  if (!numbers.every(Number.isFinite)) return Number.NaN
  let digits = 0n
  let exponent = 0
  for (const number of numbers) {
    const [x, y, common] = aligned({ digits, exponent }, digitsOf(number))
    digits = x + y
    exponent = common
  }
  return fromDigits({ digits, exponent })
}

function isExact(whole: number): boolean {
  return whole <= mostExact && whole >= -mostExact
}
