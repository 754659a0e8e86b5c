import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileProgram } from './compile-program.ts'
import type { Program, Run } from './program-types.ts'
import { GivenData } from './testing/given-data.ts'
import { anyData, anyRules, anyWrite, operators, setting } from './testing/programs.ts'

const runs = Number(process.env.RULES_RUNS ?? 600)

/** Everything that a run answers. */
function answers(program: Program, run: Run): unknown {
  return {
    data: structuredClone(run.data),
    computed: Object.fromEntries([...run.computed].sort(([a], [b]) => (a < b ? -1 : 1))),
    results: program.rules.map(({ key }) => [key, structuredClone([...run.results(key)])]),
  }
}

/** Rules, the data that they begin with, and what is written to it, some at a time. */
const anyChanges = [
  anyRules,
  anyData,
  fc.array(fc.array(anyWrite, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
] as const

describe('a run', () => {
  test('that was brought up to date by any changes equals one that starts on the changed data', () => {
    fc.assert(
      fc.property(...anyChanges, (rules, data, batches) => {
        const program = compileProgram(rules, { ...setting, operators })
        const given = new GivenData(data, { year: 2024 })
        const run = program.start(given.data, given.context)
        for (const batch of batches) {
          const before = new Map(program.rules.map(({ key }) => [key, new Map(run.results(key))]))
          const changed = [...run.write(batch), ...run.judge()]
          for (const write of batch) given.write(write)
          expect(answers(program, run)).toEqual(answers(program, program.start(given.data, given.context)))
          for (const { key } of program.rules)
            for (const [row, result] of run.results(key)) {
              const isTold = changed.some((one) => one.key === key && (one.row ?? null) === row)
              if (!isTold) expect(result).toEqual(before.get(key)?.get(row))
            }
        }
      }),
      { seed: 2024, numRuns: runs },
    )
  })

  test('equals one that starts on the changed data, also where nobody asked for anything in between', () => {
    fc.assert(
      fc.property(...anyChanges, (rules, data, batches) => {
        const program = compileProgram(rules, { ...setting, operators })
        const given = new GivenData(data, {})
        const run = program.start(given.data, given.context)
        for (const batch of batches) {
          run.write(batch)
          for (const write of batch) given.write(write)
        }
        expect(answers(program, run)).toEqual(answers(program, program.start(given.data, given.context)))
      }),
      { seed: 2025, numRuns: Math.ceil(runs / 3) },
    )
  })
})
