/**
 * Whether a number is a whole multiple of another in decimal arithmetic: 0.29 is one of 0.01, though as binary
 * fractions it is not. Takes the numbers as their shortest decimal texts say.
 *
 * Its text goes into validators for the page: it uses no name from outside.
 */
export function isDecimalMultiple(value: number, of: number): boolean {
  if (!Number.isFinite(value)) return false
  const [, a = '', aFraction = '', aPower = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  const [, b = '', bFraction = '', bPower = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(of)) ?? []
  const shift = Number(aPower) - aFraction.length - (Number(bPower) - bFraction.length)
  const scale = BigInt(10) ** BigInt(Math.abs(shift))
  const dividend = BigInt(a + aFraction) * (shift > 0 ? scale : BigInt(1))
  const divisor = BigInt(b + bFraction) * (shift < 0 ? scale : BigInt(1))
  return divisor !== BigInt(0) && dividend % divisor === BigInt(0)
}
