import { readdirSync, readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import small from '../fixtures/small.json' with { type: 'json' }
import { operators } from '../operators.ts'
import type { Template } from '../template.ts'
import { formulaNames } from './formula-names.ts'
import { printFormula } from './print-formula.ts'
import { readFormula } from './read-formula.ts'

function namesOf(template: Template) {
  const { compiled } = compileTemplate(template)
  if (compiled === undefined) throw new Error('The template does not compile.')
  return formulaNames(compiled)
}

const smallNames = namesOf(small as unknown as Template)
const once = { each: null }
const perRow = { each: 'annual' }

describe('every rule of every template', () => {
  const root = new URL('../../../../templates/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('template.json'),
  )

  test.each(files)('%s', (file) => {
    const template = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Template
    const names = namesOf(template)
    for (const rule of template.rules ?? [])
      for (const logic of [
        rule.logic,
        ...(rule.when === undefined ? [] : [rule.when]),
        ...Object.values(rule.let ?? {}),
      ]) {
        const scope = { each: rule.each ?? null }
        const formula = printFormula(logic, names, scope)
        expect(readFormula(formula, names, scope), formula).toEqual({ ok: true, logic })
      }
  })
})

test('any logic is a formula, and the formula is that logic', () => {
  const paths = fc.constantFrom(
    'department',
    'funds.income.fiscal.current',
    'funds.income.total.$column',
    '$row.target',
    '$row',
    '$index',
    '$in',
    '$last.funds.income.total.current',
    'a}b.c',
    '',
    'no.such.path',
    '$column',
  )
  const plain: fc.Arbitrary<Json> = fc.oneof(
    fc.constantFrom<Json>(null, true, false, '', '他说"好"', '换\n行', 0, -1.5, 1e21, 100),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  )
  const { logic } = fc.letrec<{ logic: Json }>((tie) => ({
    logic: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      plain,
      paths.map((path) => ({ var: path })),
      fc.array(tie('logic'), { maxLength: 3 }),
      fc
        .tuple(fc.constantFrom(...operators.map(({ id }) => id)), fc.array(tie('logic'), { maxLength: 4 }))
        .map(([id, operands]) => ({ [id]: operands })),
      fc
        .tuple(
          fc.constantFrom(...operators.map(({ id }) => id)),
          tie('logic').filter((one) => !Array.isArray(one)),
        )
        .map(([id, operand]) => ({ [id]: operand })),
      fc.tuple(tie('logic'), tie('logic')).map(([a, b]) => ({ a, b })),
      tie('logic').map((a) => ({ unknown: a })),
    ),
  }))
  fc.assert(
    fc.property(logic, fc.constantFrom(once, perRow), (one, scope) => {
      const formula = printFormula(one as Logic, smallNames, scope)
      expect(readFormula(formula, smallNames, scope), formula).toEqual({ ok: true, logic: one })
    }),
    { seed: 62, numRuns: 3000 },
  )
})

const v = (path: string) => ({ var: path })

describe('a formula as people write it', () => {
  test.each<[string, Logic]>([
    ['=SUM(收入构成.财政拨款.当年金额, 1)', { sum: [v('funds.income.fiscal.current'), 1] }],
    ['１', 1],
    ['1+2*3', { '+': [1, { '*': [2, 3] }] }],
    ['(1+2)×3', { '*': [{ '+': [1, 2] }, 3] }],
    ['1 - 2 - 3', { '-': [{ '-': [1, 2] }, 3] }],
    ['1 <= 2 <= 3', { '<=': [1, 2, 3] }],
    ['如果（真，“是”，“否”）', { if: [true, '是', '否'] }],
    ['1 <> 2 且 1 ≠ 3', { and: [{ '!=': [1, 2] }, { '!=': [1, 3] }] }],
    ['-1', -1],
    ['{funds.income.total.current}', v('funds.income.total.current')],
  ])('%s', (formula, logic) => {
    expect(readFormula(formula.normalize('NFC'), smallNames, once)).toEqual({ ok: true, logic })
  })

  test.each([
    ['', 'formula.unfinished', 0],
    ['1 +', 'formula.unfinished', 3],
    ['(1', 'formula.expected', 2],
    ['"a', 'formula.not_closed', 0],
    ['没有的(1)', 'formula.unknown_function', 0],
    ['没有的', 'formula.unknown_name', 0],
    ['当年金额', 'formula.ambiguous_name', 0],
    ['1 < 2 = 3', 'formula.two_comparisons', 6],
    ['1 2', 'formula.unexpected', 2],
    ['@', 'formula.unexpected', 0],
    ['JSON(1)', 'formula.json', 0],
  ])('%s is refused where it goes wrong', (formula, code, from) => {
    expect(readFormula(formula, smallNames, once)).toMatchObject({ ok: false, code, from })
  })

  test('is refused where it is too deep or too long', () => {
    const deep = `${'('.repeat(70)}1${')'.repeat(70)}`
    expect(readFormula(deep, smallNames, once)).toMatchObject({ code: 'formula.too_deep', from: 60 })
    expect(readFormula('1'.repeat(20_001), smallNames, once)).toMatchObject({ code: 'formula.too_long' })
  })
})
