import type { Severity } from '@tianbao/finding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckedFinding } from './form-types.ts'
import { withinLimits } from './within-limits.ts'

const reason = { id: 'a', code: 'a', at: 'a', text: '有原因' }

const finding = (code: string, severity: Severity, at: number, isExplained = false): CheckedFinding => ({
  code,
  severity,
  addresses: [`rows#r${at}.x`],
  params: {},
  ...(isExplained ? { reason } : {}),
})

const many = (code: string, severity: Severity, count: number) =>
  Array.from({ length: count }, (_, at) => finding(code, severity, at))

const codes = (findings: readonly CheckedFinding[]) => {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return Object.fromEntries(counts)
}

describe('a list of findings', () => {
  it('that is short is what it was', () => {
    const all = [...many('a', 'error', 3), ...many('b', 'hint', 7)]
    expect(withinLimits(all, 10, 10)).toEqual(all)
  })

  it('gives errors the room first, codes equal shares, and each code one', () => {
    const all = [
      ...many('a', 'error', 2),
      ...many('b', 'error', 50),
      ...many('c', 'error', 50),
      ...many('d', 'warning', 50),
      ...many('e', 'hint', 50),
    ]
    const listed = withinLimits(all, 20, 1000)
    expect(codes(listed)).toEqual({ a: 2, b: 8, c: 8, d: 1, e: 1, 'form.more': 1 })
    expect(listed.at(-1)).toEqual({
      code: 'form.more',
      severity: 'hint',
      addresses: [],
      params: { count: 182, errors: 84, warnings: 49, hints: 49 },
    })
    expect(listed.filter(({ code }) => code === 'b')).toEqual(many('b', 'error', 8))
  })

  it('keeps warnings without a reason before those that have one', () => {
    const all = [
      finding('a', 'warning', 1, true),
      finding('a', 'warning', 2, true),
      finding('a', 'warning', 3),
    ]
    expect(withinLimits(all, 2, 10).map(({ addresses }) => addresses[0])).toEqual([
      'rows#r1.x',
      'rows#r3.x',
      undefined,
    ])
  })

  it('shares out the cells that its findings name', () => {
    const wide = { ...finding('a', 'error', 0), addresses: Array.from({ length: 50 }, (_, n) => `c${n}`) }
    const listed = withinLimits([wide, finding('b', 'error', 1), wide], 9, 21)
    expect(listed.map(({ addresses }) => addresses.length)).toEqual([10, 1, 10])
    expect(listed[0]?.addresses[0]).toBe('c0')
  })

  it('says of submitting what all of them say, names every code, and is never longer', () => {
    const one = fc.record({
      code: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      severity: fc.constantFrom<Severity>('error', 'warning', 'hint'),
      at: fc.nat(9),
      isExplained: fc.boolean(),
    })
    const blocks = (all: readonly CheckedFinding[]) =>
      [
        all.some((own) => own.severity === 'error'),
        all.some((own) => own.severity === 'warning' && own.reason === undefined),
      ] as const
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 15, max: 40 }), (given, most) => {
        const all = given.map(({ code, severity, at, isExplained }) =>
          finding(`${code}.${severity}`, severity, at, severity === 'warning' && isExplained),
        )
        const listed = withinLimits(all, most, 1000)
        const told = listed.filter(({ code }) => code !== 'form.more')
        expect(blocks(listed)).toEqual(blocks(all))
        expect(new Set(told.map(({ code }) => code))).toEqual(new Set(all.map(({ code }) => code)))
        expect(told.length).toBeLessThanOrEqual(most)
        expect(told).toEqual(all.filter((own) => told.includes(own)))
        expect(all.length - told.length).toBe(listed.at(-1)?.params.count ?? 0)
      }),
      { seed: 20240128, numRuns: 300 },
    )
  })
})
