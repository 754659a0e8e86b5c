/** A decimal: a whole number of a power of ten. */
export interface Digits {
  readonly digits: bigint
  readonly exponent: number
}

/** The decimal that a finite number's shortest spelling says. */
export function digitsOf(value: number): Digits {
  const hundredths = Math.round(value * 100)
  if (hundredths / 100 === value && hundredths < 1e15 && hundredths > -1e15)
    return { digits: BigInt(hundredths), exponent: -2 }
  const text = String(value)
  const e = text.indexOf('e')
  const mantissa = e < 0 ? text : text.slice(0, e)
  const power = e < 0 ? 0 : Number(text.slice(e + 1))
  const point = mantissa.indexOf('.')
  if (point < 0) return { digits: BigInt(mantissa), exponent: power }
  const decimals = mantissa.length - point - 1
  return { digits: BigInt(mantissa.slice(0, point) + mantissa.slice(point + 1)), exponent: power - decimals }
}

/** Two decimals as whole numbers of one power of ten, the smaller of theirs. */
export function aligned(a: Digits, b: Digits): readonly [a: bigint, b: bigint, exponent: number] {
  if (a.exponent === b.exponent) return [a.digits, b.digits, a.exponent]
  return a.exponent < b.exponent
    ? [a.digits, b.digits * powerOfTen(b.exponent - a.exponent), a.exponent]
    : [a.digits * powerOfTen(a.exponent - b.exponent), b.digits, b.exponent]
}

/** The number nearest to a decimal; NaN beyond the largest. */
export function fromDigits({ digits, exponent }: Digits): number {
  const scale = exactPowers[-exponent]
  if (scale !== undefined && digits <= mostExact && digits >= -mostExact) return Number(digits) / scale
  return finite(Number(`${digits}e${exponent}`))
}

// More digits than it takes to tell a quotient from the middle between two neighbouring numbers.
const quotientDigits = 40

/** A finite number with its decimal point so many places further right. */
export function shiftPoint(value: number, places: number): number {
  const text = String(value)
  const e = text.indexOf('e')
  if (e < 0) return finite(Number(`${text}e${places}`))
  return finite(Number(`${text.slice(0, e)}e${Number(text.slice(e + 1)) + places}`))
}

/** The number nearest to the quotient of two decimals; NaN beyond the largest. The second is not zero. */
export function fromQuotient(over: Digits, under: Digits): number {
  const spare = Math.max(0, quotientDigits + `${under.digits}`.length - `${over.digits}`.length)
  const scaled = over.digits * powerOfTen(spare)
  // A rest breaks a tie: one more digit, not zero, stands for all that follow.
  const rest = scaled % under.digits === 0n ? '0' : '1'
  const exponent = over.exponent - under.exponent - spare - 1
  return finite(Number(`${scaled / under.digits}${rest}e${exponent}`))
}

/** Ten to a whole power from 0 up. */
export function powerOfTen(power: number): bigint {
  return smallPowers[power] ?? 10n ** BigInt(power)
}

const smallPowers: readonly bigint[] = Array.from({ length: 48 }, (_, power) => 10n ** BigInt(power))

/** Powers of ten that are numbers exactly: dividing by one rounds once. */
const exactPowers: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))
const mostExact = BigInt(Number.MAX_SAFE_INTEGER)

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN
}
