import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Json } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileProgram } from '../compile-program.ts'
import { evaluate } from '../evaluate.ts'
import { Frame } from '../frame.ts'
import type { Logic } from '../logic.ts'
import { operators } from '../testing/programs.ts'

/** A case of an operator. `sentence`, where given, is how the operation is told. */
interface Case {
  readonly name: string
  readonly logic: Logic
  readonly data?: Json
  readonly result: Json
  readonly sentence?: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const caseFiles = readdirSync(folder).filter((file) => file.endsWith('.cases.json'))
const casesIn = (file: string): readonly Case[] => JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))
const files = caseFiles.map((file) => ({ file, cases: casesIn(file) }))

function sentenceOf(logic: Logic, data: Json): string {
  const program = compileProgram([{ key: 'case', logic }], { operators, lists: [], groups: {} })
  return program.start({ ...(data as object) }, {}).explain('case').sentence
}

describe.each(files)('the cases in $file', ({ cases }) => {
  test.each(cases)('$name', ({ logic, data = null, result, sentence }) => {
    expect(evaluate(logic, data, operators)).toEqual({ value: result })
    if (sentence !== undefined) expect(sentenceOf(logic, data)).toBe(sentence)
  })
})

describe.each(operators.map((operator) => ({ id: operator.id, operator })))(
  'the operator $id',
  ({ id, operator }) => {
    test('is a frozen value with titles in both languages', () => {
      expect(Object.isFrozen(operator)).toBe(true)
      expect(operator.title.zh).not.toBe('')
      expect(operator.title.en).not.toBe('')
    })

    test('has at least two cases of its own', () => {
      const own = files
        .flatMap(({ cases }) => cases)
        .filter(({ logic }) => JSON.stringify(logic).includes(`{"${id}":`))
      expect(own.length).toBeGreaterThanOrEqual(2)
    })

    test('gives JSON, or runs out of a budget, on any operands and any number of them', () => {
      fc.assert(
        fc.property(
          fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }),
          fc.jsonValue(),
          (operands, data) => {
            const { value, problems } = evaluate({ [id]: operands as Json[] }, data as Json, operators)
            expect(problems?.filter(({ code }) => code !== 'rules.unknown_operator') ?? []).toEqual([])
            expect(JSON.parse(JSON.stringify(value))).toEqual(value)
          },
        ),
        { seed: 7, numRuns: 200 },
      )
    })

    test('tells any step in a sentence', () => {
      fc.assert(
        fc.property(fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }), (args) => {
          if (operator.explain === undefined || operator.shape !== 'strict') return
          const value = operator.apply(args as Json[], new Frame())
          const texts = args.map((arg) => JSON.stringify(arg))
          expect(
            operator.explain({ args: args as Json[], texts, value, text: JSON.stringify(value) }),
          ).not.toBe('')
        }),
        { seed: 8, numRuns: 100 },
      )
    })
  },
)

test('no file of an operator lacks cases', () => {
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const operatorFiles = sources.filter((file) =>
    readFileSync(`${folder}${file}`, 'utf8').includes('Object.freeze<Operator>'),
  )
  const without = operatorFiles.filter(
    (file) => !existsSync(`${folder}${file.replace(/\.ts$/, '.cases.json')}`),
  )
  expect(without).toEqual([])
})
