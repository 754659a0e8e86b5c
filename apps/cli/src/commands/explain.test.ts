import { describe, expect, test } from 'vitest'
import { runHere, smallTemplate } from '../testing/run-here.ts'

const data = {
  department: '甲',
  funds: { fiscal: 10, own: 20.5, total: 31 },
  annual: [{ id: 'r1', name: '一' }],
}

const explain = (...argv: readonly string[]) =>
  runHere(['explain', 't', 'a.json', ...argv], {
    files: { 't/template.json': smallTemplate, 'a.json': data },
  })

describe('explain', () => {
  test('tells how a cell came to its value, and why findings stand at it', async () => {
    const { code, out } = await explain('/funds/total')
    expect(code).toBe(0)
    expect(out).toMatch(/^资金　合计：31\.00，填的。\n/)
    expect(out).toContain('10.00 + 20.50 = 30.50')
    expect(out).toContain('合计 31.00 与各项之和 30.50 不等')
  })

  test('takes an address as well as a JSON Pointer', async () => {
    expect((await explain('annual#r1.target')).out).toBe((await explain('/annual/0/target')).out)
  })

  test('with --json tells the same for programs', async () => {
    const told = JSON.parse((await explain('funds.own', '--json')).out)
    expect(told).toMatchObject({ address: 'funds.own', path: '/funds/own', value: 20.5, explanation: null })
    expect(told.findings).toMatchObject([{ code: 'own_small', explanation: { value: false } }])
  })

  test.each(['/funds/colour', 'colour', '/annual/7/name', '/funds', '__proto__', ''])(
    'of “%s”, which is no cell, says so and ends with 2',
    async (place) => {
      expect(await explain(place)).toEqual({ code: 2, out: '', err: `表里没有“${place}”这一格。\n` })
    },
  )
})
