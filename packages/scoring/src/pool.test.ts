import { add } from '@tianbao/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharePool } from './pool.ts'

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }))

describe('a pool of points', () => {
  test('is shared evenly, what is left over going to the first rows', () => {
    expect([...sharePool(50, rows(3), 2)]).toEqual([
      ['r0', 16.67],
      ['r1', 16.67],
      ['r2', 16.66],
    ])
    expect([...sharePool(10, rows(4), 0).values()]).toEqual([3, 3, 2, 2])
    expect(sharePool(10, [], 2).size).toBe(0)
  })

  test('is shared by weight', () => {
    expect([...sharePool(30, [{ id: 'a', weight: 2 }, { id: 'b' }], 1).values()]).toEqual([20, 10])
  })

  test('is always shared to the last hundredth, and no share is off by a unit or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }),
        (hundredths, weights) => {
          const points = hundredths / 100
          const shares = sharePool(
            points,
            weights.map((weight, at) => ({ id: `${at}`, weight })),
            2,
          )
          expect([...shares.values()].reduce(add, 0)).toBe(points)
          const sum = weights.reduce((all, one) => all + one, 0)
          for (const [id, share] of shares)
            expect(Math.abs(share - (points * (weights[Number(id)] ?? 0)) / sum)).toBeLessThan(0.01 + 1e-9)
        },
      ),
      { seed: 44, numRuns: 300 },
    )
  })

  test('refuses weights that cannot share', () => {
    expect(() => sharePool(10, [{ id: 'a', weight: 0 }], 2)).toThrow('A pool of 10 points cannot be shared')
  })
})
