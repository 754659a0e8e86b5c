import { describe, expect, test } from 'vitest'
import { compileProgram } from './compile-program.ts'
import type { ProgramRule } from './program-types.ts'
import { operators } from './testing/programs.ts'

const setting = {
  operators,
  lists: ['annual', 'goals', 'goals.*.indicators'],
  groups: { 'funds.income': ['fiscal', 'other', 'total'], months: ['2', '10', '1'] },
  sources: ['last'],
}
const compile = (...rules: ProgramRule[]) => compileProgram(rules, setting)
const v = (path: string) => ({ var: path })

describe('a program', () => {
  test('runs every rule after those whose targets it reads, and keeps the given order otherwise', () => {
    const program = compile(
      { key: 'check', logic: { near: [v('c'), v('b'), 0] } },
      { key: 'c', logic: { '+': [v('b'), 1] }, target: 'c' },
      { key: 'free', logic: v('x') },
      { key: 'b', logic: { '+': [v('a'), 1] }, target: 'b' },
    )
    expect(program.order).toEqual(['b', 'c', 'check', 'free'])
    const run = program.start({ a: 1 }, {})
    expect(run.data).toEqual({ a: 1, b: 2, c: 3 })
    expect(run.result('check')?.value).toBe(false)
  })

  test('names all rules of a circle, leaves them out, and runs those that read them', () => {
    const program = compile(
      { key: 'a', logic: v('b'), target: 'a' },
      { key: 'b', logic: { '+': [v('a'), 1] }, target: 'b' },
      { key: 'self', logic: { '+': [v('self'), 1] }, target: 'self' },
      { key: 'after', logic: { empty: [v('a')] } },
    )
    expect(program.cycles).toEqual([['a', 'b'], ['self']])
    expect(program.problems.map(({ code, params }) => [code, params.rules])).toEqual([
      ['rules.cycle', ['a', 'b']],
      ['rules.cycle', ['self']],
    ])
    const run = program.start({}, {})
    expect(run.result('after')?.value).toBe(true)
    expect(run.result('a')).toBeUndefined()
    expect([...run.results('a')]).toEqual([])
  })

  test('takes no circle for one where a table is summed beside the column that is computed', () => {
    const program = compile(
      {
        key: 'share',
        each: 'annual',
        logic: { ratio: [v('$row.points'), v('total')] },
        target: '$row.share',
      },
      { key: 'total', logic: { sum: [{ map: [v('annual'), v('points')] }] }, target: 'total' },
    )
    expect(program.cycles).toEqual([])
    const run = program.start(
      {
        annual: [
          { id: 'x', points: 1 },
          { id: 'y', points: 3 },
        ],
      },
      {},
    )
    expect(run.computed).toEqual(
      new Map([
        ['total', 4],
        ['annual#x.share', 0.25],
        ['annual#y.share', 0.75],
      ]),
    )
  })

  test('tells what a rule reads and writes, in patterns from the top', () => {
    const program = compile(
      {
        key: 'share',
        each: 'funds.income',
        logic: { ratio: [v('$row.current'), v('$group.total.current')] },
        target: '$row.share',
      },
      {
        key: 'inner',
        each: 'goals.*.indicators',
        logic: { if: [v('$parent.text'), v('$row.name'), v('$index')] },
      },
      {
        key: 'named',
        let: { rows: { filter: [v('annual'), { '==': [v('$under'), 'n'] }] } },
        when: v('$year'),
        logic: { count: [{ map: [v('$rows'), v('name')] }] },
      },
      {
        key: 'twin',
        each: 'annual',
        let: { twin: { counterpart: [v('goals.0.indicators'), v('$row')] } },
        logic: { same: [v('$twin.target'), v('$row.target')] },
      },
    )
    expect(program.reads('share')).toEqual(['funds.income.*.current', 'funds.income.total.current'])
    expect(program.writes('share')).toBe('funds.income.*.share')
    expect(program.reads('inner').toSorted()).toEqual(['goals.*.indicators.*.name', 'goals.*.text'])
    expect(program.reads('named').toSorted()).toEqual([
      '$year',
      'annual.*',
      'annual.*.$under',
      'annual.*.name',
    ])
    expect(program.reads('twin')).toContain('goals.0.indicators.*.target')
    expect(program.reads('twin')).not.toContain('annual.*')
    expect(program.writes('inner')).toBeNull()
    expect(program.reads('unknown')).toEqual([])
  })

  test('runs a rule for the children of a group in their order, whether they are there or not', () => {
    const program = compile({ key: 'm', each: 'months', logic: { cat: [v('$index'), ':', v('$row.sum')] } })
    const run = program.start({ months: { '1': { sum: 5 }, '10': { sum: 7 } } }, {})
    expect([...run.results('m')].map(([row, result]) => [row, result.value])).toEqual([
      ['months.2', '1:'],
      ['months.10', '2:7'],
      ['months.1', '3:5'],
    ])
    expect(run.write([{ op: 'value', at: 'months.2.sum', value: 9 }])).toEqual([
      { key: 'm', row: 'months.2' },
    ])
    expect(run.result('m', 'months.2')?.value).toBe('1:9')
  })

  test('runs a rule for rows of rows, the outer row being the parent', () => {
    const program = compile({
      key: 'r',
      each: 'goals.*.indicators',
      logic: { cat: [v('$parent.text'), v('$index'), v('$row.name'), { length: [v('$group')] }] },
    })
    const run = program.start(
      { goals: [{ id: 'g', text: 'A', indicators: [{ id: 'i', name: 'x' }] }, { id: 'h' }] },
      {},
    )
    expect([...run.results('r')]).toEqual([
      ['goals#g.indicators#i', { value: 'A1x1', applies: true, named: {} }],
    ])
    run.write([{ op: 'insert', list: 'goals#h.indicators', after: null, row: { id: 'i', name: 'y' } }])
    run.write([{ op: 'value', at: 'goals#h.text', value: 'B' }])
    expect([...run.results('r')].map(([row, { value }]) => [row, value])).toEqual([
      ['goals#g.indicators#i', 'A1x1'],
      ['goals#h.indicators#i', 'B1y1'],
    ])
  })

  test('holds a rule back while `when` is not true, and its computed value with it', () => {
    const program = compile({
      key: 'c',
      when: { filled: [v('a')] },
      logic: { sum: [v('a'), 1] },
      target: 'b',
    })
    const run = program.start({}, {})
    expect(run.result('c')).toEqual({ value: undefined, applies: false, named: {} })
    run.write([{ op: 'value', at: 'a', value: 2 }])
    expect(run.data).toEqual({ a: 2, b: 3 })
    run.write([{ op: 'value', at: 'a', value: undefined }])
    expect(run.data).toEqual({})
    expect(run.computed.size).toBe(0)
  })

  test('lets names read one another in any order, and gives them to the message', () => {
    const program = compile({
      key: 'c',
      let: { gap: { '-': [v('$in'), v('$out')] }, in: v('a'), out: v('b') },
      logic: { near: [v('$gap'), 0] },
    })
    expect(program.start({ a: 3.3, b: 3.1 }, {}).result('c')).toEqual({
      value: false,
      applies: true,
      named: { gap: 0.2, in: 3.3, out: 3.1 },
    })
  })

  test('computes named values for the message of a check only where it fails, and anew when they change', () => {
    const check = {
      type: 'check',
      let: { gap: { '-': [v('a'), v('b')] } },
      logic: { '==': [v('a'), v('b')] },
    }
    const program = compile({ key: 'check', ...check }, { ...check, key: 'other', type: 'score' })
    const run = program.start({ a: 1, b: 1 }, {})
    expect(run.result('check')).toEqual({ value: true, applies: true, named: {} })
    expect(run.result('other')).toEqual({ value: true, applies: true, named: { gap: 0 } })
    run.write([{ op: 'value', at: 'a', value: 3 }])
    expect(run.result('check')).toEqual({ value: false, applies: true, named: { gap: 2 } })
    run.judge()
    expect(run.write([{ op: 'value', at: 'a', value: 4 }])).toEqual([{ key: 'other' }])
    expect(run.judge()).toEqual([{ key: 'check' }])
    expect(run.result('check')?.named).toEqual({ gap: 3 })
  })

  test('computes a name of `let` over the form, also where it is first asked for inside a table', () => {
    const program = compile({
      key: 'c',
      let: { limit: v('limit') },
      logic: { map: [v('annual'), { '<': [v('points'), v('$limit')] }] },
    })
    expect(
      program
        .start(
          {
            limit: 3,
            annual: [
              { id: 'a', points: 1, limit: 0 },
              { id: 'b', points: 5 },
            ],
          },
          {},
        )
        .result('c')?.value,
    ).toEqual([true, false])
  })

  test('waits for a source that is absent', () => {
    const program = compile({ key: 'c', logic: { '==': [v('$last.a'), v('a')] } })
    const run = program.start({ a: 1 }, {})
    expect(run.result('c')?.applies).toBe(false)
    expect(run.write([{ op: 'context', name: 'last', value: { a: 1 } }])).toEqual([{ key: 'c' }])
    expect(run.result('c')?.value).toBe(true)
  })

  test('lets a given value stand over a computed one, and the computed one return', () => {
    const program = compile(
      { key: 't', logic: { sum: [v('a'), v('b')] }, target: 'total', decimals: 2 },
      { key: 'c', logic: v('total') },
    )
    const run = program.start({ a: 1.005, b: 1, total: 5 }, {})
    expect([run.data.total, run.computed.get('total'), run.result('c')?.value]).toEqual([5, 2.01, 5])
    expect(run.write([{ op: 'value', at: 'total', value: undefined }])).toEqual([{ key: 'c' }])
    expect([run.data.total, run.result('c')?.value]).toEqual([2.01, 2.01])
    run.write([{ op: 'value', at: 'total', value: ' ' }])
    expect(run.data.total).toBe(2.01)
    run.write([
      { op: 'value', at: 'a', value: 2 },
      { op: 'value', at: 'total', value: 7 },
    ])
    expect([run.data.total, run.computed.get('total')]).toEqual([7, 3])
  })

  test('re-runs a rule per row only for the row that was touched, where it reads no more than that', () => {
    let count = 0
    const counting = Object.freeze({
      ...(operators.find(({ id }) => id === 'filled') ?? never()),
      id: 'counted',
      shape: 'strict' as const,
      apply: () => (count += 1),
    })
    const program = compileProgram([{ key: 'r', each: 'annual', logic: { counted: [v('$row.target')] } }], {
      ...setting,
      operators: [...operators, counting],
    })
    const run = program.start({ annual: [1, 2, 3].map((n) => ({ id: `r${n}`, target: n, note: n })) }, {})
    expect(count).toBe(3)
    run.write([{ op: 'value', at: 'annual#r2.target', value: 9 }])
    expect(count).toBe(4)
    run.write([{ op: 'value', at: 'annual#r2.note', value: 9 }])
    run.write([{ op: 'move', list: 'annual', id: 'r3', after: null }])
    expect(count).toBe(4)
    run.write([{ op: 'insert', list: 'annual', after: null, row: { id: 'r4' } }])
    expect(count).toBe(5)
  })

  test('tells what is wrong with its rules, all at once, and runs the others', () => {
    const program = compile(
      { key: 'a', logic: { method: [1] } },
      { key: 'a', logic: 1 },
      { key: 'b', let: { x: v('$y'), y: v('$x') }, logic: v('$x') },
      { key: 'c', let: { row: 1, constructor: 2 }, logic: 1 },
      { key: 'd', logic: 1, target: 'x' },
      { key: 'e', logic: 2, target: 'x' },
      { key: 'f', each: 'annual', logic: 1, target: 'x' },
      { key: 'g', logic: 1, target: '$row.x' },
    )
    expect(program.problems.map(({ code, addresses }) => [code, ...addresses])).toEqual([
      ['rules.unknown_operator', 'rules#a'],
      ['rules.duplicate_key', 'rules#a'],
      ['rules.let_cycle', 'rules#b'],
      ['rules.let_name', 'rules#c'],
      ['rules.two_targets', 'rules#d', 'rules#e'],
      ['rules.target', 'rules#f'],
      ['rules.target', 'rules#g'],
    ])
    const run = program.start({}, {})
    expect([run.data, run.result('b')?.value]).toEqual([{ x: 1 }, undefined])
  })

  test('is told of a rule or row that it does not have', () => {
    const run = compile({ key: 'r', each: 'annual', logic: 1 }).start({}, {})
    expect(() => run.explain('x')).toThrow('A program has no rule "x".')
    expect(() => run.explain('r', 'annual#x')).toThrow('Rule "r" does not run for "annual#x".')
    expect(run.result('x')).toBeUndefined()
  })

  test('orders and runs a chain of 2,000 computed values given backwards', () => {
    const length = 2000
    const rules = Array.from({ length }, (_, i) => ({
      key: `k${i}`,
      logic: { '+': [v(i === 0 ? 'start' : `k${i - 1}`), 0.1] },
      target: `k${i}`,
    })).reverse()
    const run = compile(...rules).start({ start: 0 }, {})
    expect(run.data[`k${length - 1}`]).toBe(200)
    expect(run.write([{ op: 'value', at: 'start', value: 1 }])).toHaveLength(length)
    expect(run.data[`k${length - 1}`]).toBe(201)
  })
})

function never(): never {
  throw new Error('There is no such operator.')
}
