import type { Json, JsonObject } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileProgram } from './compile-program.ts'
import type { ExplainWords, Explanation } from './explanation.ts'
import type { Logic } from './logic.ts'
import type { ProgramRule } from './program-types.ts'
import { anyData, anyRules, operators, setting } from './testing/programs.ts'

const v = (path: string) => ({ var: path })

function start(
  rule: Omit<ProgramRule, 'key'>,
  data: JsonObject,
  context: Readonly<Record<string, Json>> = {},
) {
  return compileProgram([{ key: 'r', ...rule }], { ...setting, operators }).start(data, context)
}

/** An explanation as lines, indented by its steps, with the address where there is one. */
function lines({ sentence, path, isReached, steps }: Explanation): readonly string[] {
  const own = `${isReached ? '' : '× '}${sentence}${path === undefined ? '' : ` [${path}]`}`
  return [own, ...steps.flatMap(lines).map((line) => `  ${line}`)]
}

const money = (value: number) => value.toFixed(2)
const words: ExplainWords = {
  label: (address) => (address.startsWith('funds.') ? address.split('.').slice(2).join('　') : undefined),
  format: (address, value) =>
    address.startsWith('funds.') && typeof value === 'number' ? money(value) : undefined,
}

describe('an explanation', () => {
  test('tells a sum with its labels, figures and result', () => {
    const run = start(
      {
        logic: { sum: [v('funds.expense.a'), v('funds.expense.b'), v('funds.expense.c')] },
        target: 'funds.expense.total',
        decimals: 2,
      },
      { funds: { expense: { a: 1495.4, b: 209.32, c: 1129.81 } } },
    )
    expect(lines(run.explain('r', undefined, words))).toEqual([
      '1495.40 + 209.32 + 1129.81 = 2834.53',
      '  a = 1495.40 [funds.expense.a]',
      '  b = 209.32 [funds.expense.b]',
      '  c = 1129.81 [funds.expense.c]',
    ])
  })

  test('tells a share as it was computed and as it was rounded', () => {
    const run = start({ logic: { ratio: [v('a'), v('b'), 100] }, target: 'c', decimals: 2 }, { a: 1, b: 3 })
    expect(run.explain('r').sentence).toBe('1 ÷ 3 × 100 = 33.3333，取 33.33')
  })

  test('follows names of let to the cells behind them, once', () => {
    const run = start(
      {
        let: { in: v('funds.in'), gap: { '-': [v('$in'), v('funds.out')] } },
        logic: { and: [{ near: [v('$gap'), 0, 0.005] }, v('$in')] },
      },
      { funds: { in: 2834.53, out: 2832.53 } },
    )
    expect(lines(run.explain('r', undefined, { format: words.format ?? (() => undefined) }))).toEqual([
      '有一项不成立',
      '  2.00 与 0 不等（容差 0.005）',
      '    $gap = 2.00',
      '      2834.53 - 2832.53 = 2.00',
      '        $in = 2834.53 [funds.in]',
      '          funds.in = 2834.53 [funds.in]',
      '        funds.out = 2832.53 [funds.out]',
      '  × 没有用到',
    ])
  })

  test('tells which branch was taken, and which operands were never looked at', () => {
    const run = start({ logic: { if: [{ '>': [v('a'), 1] }, v('b'), v('c')] } }, { a: 0, c: '丙' })
    expect(lines(run.explain('r'))).toEqual([
      '按条件取 丙',
      '  0 不大于 1',
      '    a = 0 [a]',
      '  c = 丙 [c]',
      '  × 没有用到',
    ])
  })

  test('names rows by their ids, in a row, in a table and in what was filtered from it', () => {
    const data = {
      annual: [
        { id: 'x', points: 1, name: '甲' },
        { id: 'y', points: 3, name: '乙' },
      ],
    }
    const big = { filter: [v('annual'), { '>': [v('points'), 2] }] }
    const run = start(
      { each: 'annual', logic: { '==': [v('$row.name'), { reduce: [big, v('current.name'), ''] }] } },
      data,
    )
    expect(lines(run.explain('r', 'annual#x'))).toEqual([
      '甲 不等于 乙',
      '  $row.name = 甲 [annual#x.name]',
      '  逐项累计，得 乙',
      '    符合条件的有 1 项',
      '      annual = 甲、乙 [annual]',
      '      1 不大于 2',
      '        points = 1 [annual#x.points]',
      '      3 大于 2',
      '        points = 3 [annual#y.points]',
      '    current.name = 乙 [annual#y.name]',
    ])
    expect(start({ logic: v('annual.1.name') }, data).explain('r').path).toBe('annual#y.name')
    expect(start({ each: 'annual', logic: v('$group.0.name') }, data).explain('r', 'annual#y').path).toBe(
      'annual#x.name',
    )
  })

  test('tells what is not filled, and what the context says', () => {
    const run = start({ logic: { '<': [v('none'), v('$year')] } }, {}, { year: 2024 })
    expect(lines(run.explain('r'))).toEqual(['空 小于 2024', '  none 没有填 [none]', '  $year = 2024'])
  })

  test('tells why a rule does not apply', () => {
    const run = start({ when: { filled: [v('a')] }, logic: v('b') }, {})
    expect(lines(run.explain('r'))).toEqual([
      '× 条件不成立，这一条不适用：有没填的',
      '  有没填的',
      '    a 没有填 [a]',
    ])
  })

  test('stays small over a long table, and ends where a budget runs out', () => {
    const annual = Array.from({ length: 2000 }, (_, i) => ({ id: `i${i}`, points: i }))
    const long = start(
      { logic: { sum: [{ map: [v('annual'), { '+': [v('points'), 1] }] }] } },
      { annual },
    ).explain('r')
    expect(long.sentence).toBe('各项之和为 2001000')
    expect(JSON.stringify(long).length).toBeLessThan(200_000)
    expect(lines(long).length).toBeLessThan(80)
    const endless: Logic = { map: [v('annual'), { map: [{ val: [[2], 'annual'] }, 1] }] }
    expect(start({ logic: endless }, { annual }).explain('r').sentence).toBe('计算量超过上限，没有结果')
  })

  test('of any rule over any data comes to the value that the rule came to', () => {
    fc.assert(
      fc.property(anyRules, anyData, (rules, data) => {
        const program = compileProgram(rules, { ...setting, operators })
        const run = program.start(data, { year: 2024 })
        for (const { key, decimals } of program.rules)
          for (const [row, result] of run.results(key)) {
            const told = run.explain(key, row ?? undefined)
            expect(told.sentence).not.toBe('')
            if (!result.applies || result.exhausted !== undefined || decimals !== undefined) continue
            expect(JSON.stringify(told.value ?? null)).toBe(JSON.stringify(result.value ?? null))
          }
      }),
      { seed: 9, numRuns: 300 },
    )
  })
})
