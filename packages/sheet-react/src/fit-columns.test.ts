import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitColumns, type Need } from './fit-columns.ts'

const widths = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 12 })

const withNeeds = widths.chain((paper) =>
  fc.record({
    paper: fc.constant(paper),
    needs: fc.array(
      fc
        .tuple(fc.nat(paper.length - 1), fc.nat(paper.length), fc.integer({ min: 1, max: 200 }))
        .map(([from, span, pixels]): Need => ({ from, to: Math.min(paper.length, from + span + 1), pixels })),
      { maxLength: 6 },
    ),
  }),
)

describe('columns fitted to a screen', () => {
  it('share the whole width, and none vanishes', () => {
    fc.assert(
      fc.property(withNeeds, ({ paper, needs }) => {
        const shares = fitColumns(paper, needs, 768)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(shares.every((share) => share > 0)).toBe(true)
      }),
      { seed: 41, numRuns: 500 },
    )
  })

  it('are as wide as on paper where nothing is lacking', () => {
    const shares = fitColumns([10, 30, 60], [{ from: 0, to: 1, pixels: 70 }], 768)
    expect(shares[0]).toBeCloseTo(0.1, 9)
    expect(shares[2]).toBeCloseTo(0.6, 9)
  })

  it('give a narrow column what its figures need', () => {
    const shares = fitColumns([16, 34, 30, 100], [{ from: 0, to: 1, pixels: 92 }], 768)
    expect((shares[0] ?? 0) * 768).toBeCloseTo(92, 6)
  })

  it('share a need over several columns by their widths', () => {
    const shares = fitColumns([10, 20, 150], [{ from: 0, to: 2, pixels: 150 }], 768)
    expect(((shares[0] ?? 0) + (shares[1] ?? 0)) * 768).toBeCloseTo(150, 6)
    expect((shares[1] ?? 0) / (shares[0] ?? 1)).toBeCloseTo(2, 6)
  })
})
