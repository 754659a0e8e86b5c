import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, addAll, divide, multiply, ratio, remainder, round, subtract } from './exact.ts'

const Wide = Decimal.clone({ precision: 1500, toExpNeg: -500, toExpPos: 500, minE: -9e15, maxE: 9e15 })
const Quotient = Decimal.clone({ precision: 120, toExpNeg: -500, toExpPos: 500, minE: -9e15, maxE: 9e15 })

const money = fc
  .integer({ min: -(10 ** 12), max: 10 ** 12 })
  .chain((n) => fc.constantFrom(1, 10, 100, 1000, 10_000, 1e5, 1e6, 1e7, 1e9).map((scale) => n / scale))
const any = fc.oneof(
  { weight: 3, arbitrary: money },
  { weight: 2, arbitrary: fc.tuple(money, money).map(([a, b]) => (b === 0 ? a : a / b)) },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    1,
    -1,
    0.1,
    0.07,
    0.29,
    1e15,
    999999999999999.9,
    2 ** 53,
    2 ** 53 - 1,
    1e-7,
    5e-324,
    1.7976931348623157e308,
  ),
)

/** The number nearest to a decimal, as JSON has it: one zero, NaN for what is too large. */
function nearest(decimal: Decimal): number {
  const value = decimal.toNumber()
  return Number.isFinite(value) ? value + 0 : Number.NaN
}

function agrees(name: string, run: () => number, exact: () => Decimal): void {
  expect([name, run() + 0]).toEqual([name, nearest(exact())])
}

describe('decimal arithmetic', () => {
  test('gives the number nearest to the exact result, as decimal.js computes it', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        agrees(
          'add',
          () => add(a, b),
          () => new Wide(a).plus(b),
        )
        agrees(
          'subtract',
          () => subtract(a, b),
          () => new Wide(a).minus(b),
        )
        agrees(
          'multiply',
          () => multiply(a, b),
          () => new Wide(a).times(b),
        )
        if (b === 0) return
        agrees(
          'divide',
          () => divide(a, b),
          () => new Quotient(a).div(b),
        )
        agrees(
          'ratio',
          () => ratio(a, b, 100),
          () => new Quotient(new Wide(a).times(100)).div(b),
        )
        agrees(
          'remainder',
          () => remainder(a, b),
          () => new Wide(a).mod(b),
        )
      }),
      { seed: 5, numRuns: 3000 },
    )
  })

  test('adds any list exactly, rounding once', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (numbers) => {
        agrees(
          'addAll',
          () => addAll(numbers),
          () => numbers.reduce((sum, one) => sum.plus(one), new Wide(0)),
        )
      }),
      { seed: 6, numRuns: 2000 },
    )
  })

  test('rounds half away from zero, as the decimals are written', () => {
    const halves = fc
      .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, d]) => Number(`${n}5e-${d + 1}`))
    fc.assert(
      fc.property(fc.oneof(halves, any), fc.integer({ min: 0, max: 15 }), (value, digits) => {
        agrees(
          'round',
          () => round(value, digits),
          () => new Wide(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP),
        )
      }),
      { seed: 7, numRuns: 5000 },
    )
  })

  test('knows the sums that binary arithmetic gets wrong', () => {
    expect(add(0.1, 0.2)).toBe(0.3)
    expect(addAll([33.3, 33.3, 33.4])).toBe(100)
    expect(subtract(2834.53, 2832.53)).toBe(2)
    expect(multiply(1.005, 1000)).toBe(1005)
    expect(round(1.005, 2)).toBe(1.01)
    expect(round(-1.005, 2)).toBe(-1.01)
    expect(ratio(1495.4, 2834.53, 100)).toBe(52.75654164888006)
  })

  test('has no result by zero, or from what is no number', () => {
    for (const value of [divide(1, 0), divide(0, 0), remainder(1, 0), ratio(1, 0, 100)])
      expect(value).toBeNaN()
    for (const value of [
      add(Number.NaN, 1),
      add(1e308, 1e308),
      multiply(1e200, 1e200),
      addAll([Number.POSITIVE_INFINITY]),
    ])
      expect(value).toBeNaN()
  })
})
