import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileProgram } from './compile-program.ts'
import type { ProgramRule } from './program-types.ts'
import { anyData, anyRules, operators, setting } from './testing/programs.ts'

/** The same rule, with named values that each row has for itself: they seem to read it. */
function apart(rule: ProgramRule): ProgramRule {
  const own = Object.entries(rule.let ?? {}).map(
    ([name, logic]) => [name, { if: [true, logic, { var: '$row.nothing' }] }] as const,
  )
  return rule.each === undefined || !rule.let ? rule : { ...rule, let: Object.fromEntries(own) }
}

const sameNames: ProgramRule = {
  key: 'twice',
  each: 'annual',
  let: { twice: { duplicates: [{ map: [{ var: 'annual' }, { var: 'name' }] }] } },
  logic: { none: [{ var: '$twice' }, { same: [{ var: '' }, { var: '$row.name' }] }] },
}

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, i) => ({ id: `r${i}`, name: `指标${i === 7 ? 8 : i}` }))
}

describe('a named value that reads nothing of the row', () => {
  it('is for every row what it would be by itself', () => {
    let shared = 0
    fc.assert(
      fc.property(anyRules, anyData, (rules, data) => {
        const together = compileProgram(rules, { ...setting, operators })
        const each = compileProgram(rules.map(apart), { ...setting, operators })
        const [a, b] = [together.start(data, { year: 2024 }), each.start(data, { year: 2024 })]
        for (const rule of rules) {
          if (rule.let && rule.each !== undefined) shared += 1
          expect([...a.results(rule.key)]).toEqual([...b.results(rule.key)])
        }
      }),
      { seed: 183, numRuns: 400 },
    )
    expect(shared).toBeGreaterThan(50)
  })

  it('is computed once: thousands of rows are compared with one another, and the two that say the same are found', () => {
    const program = compileProgram([sameNames], { ...setting, operators })
    const run = program.start({ annual: rowsOf(8000) }, {})
    const results = [...run.results('twice')]
    expect(results.filter(([, result]) => result.exhausted !== undefined)).toEqual([])
    expect(results.flatMap(([row, { value }]) => (value === false ? [row] : []))).toEqual([
      'annual#r7',
      'annual#r8',
    ])
    run.write([{ op: 'value', at: 'annual#r7.name', value: '指标7' }])
    expect([...run.results('twice')].every(([, { value }]) => value === true)).toBe(true)
  })
})
