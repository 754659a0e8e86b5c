import type { Json } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import { checkLogic } from './check-logic.ts'
import { compileLogic } from './compile-logic.ts'
import { compileProgram } from './compile-program.ts'
import { evaluate } from './evaluate.ts'
import { evaluationLimits, ruleLimits } from './limits.ts'
import type { Logic } from './logic.ts'
import type { Operator } from './operator.ts'
import { operators } from './testing/programs.ts'

const v = (path: string) => ({ var: path })
const list = (length: number) => Array.from({ length }, (_, i) => i)
const unlimited = {
  fuel: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  size: Number.POSITIVE_INFINITY,
}
const run = (logic: Logic, data: Json = null, limits = evaluationLimits) =>
  evaluate(logic, data, operators, limits)

function nested(depth: number, inner: Logic = true): Logic {
  let logic = inner
  for (let i = 0; i < depth; i += 1) logic = { '!': [logic] }
  return logic
}

describe('a hostile rule', () => {
  const doubling = (make: Logic, times: number): Logic => ({ reduce: [list(times), make, 'x'] })
  const both = [v('accumulator'), v('accumulator')]

  test('that doubles a text thirty times runs out of size, and without the limit it does double', () => {
    expect(run(doubling({ cat: both }, 30))).toEqual({ value: null, exhausted: 'size' })
    expect(String(run(doubling({ cat: both }, 20), null, unlimited).value)).toHaveLength(2 ** 20)
  })

  test('that puts a list into itself twice, many times over, runs out where it would be spelled out', () => {
    for (const use of [
      (made: Logic) => made,
      (made: Logic) => ({ cat: [made] }),
      (made: Logic) => ({ '==': [made, 'x'] }),
    ]) {
      const { value, exhausted } = run(use(doubling(both, 60)))
      expect([value, exhausted === 'size' || exhausted === 'fuel']).toEqual([null, true])
    }
  })

  test('that nests a list ten thousand deep runs out of depth, wherever it is looked at', () => {
    const deep = { reduce: [list(10_000), [v('accumulator')], 1] }
    for (const use of [
      deep,
      { cat: [deep] },
      { '<': [deep, 1] },
      { join: [[deep], ''] },
      { duplicates: [deep] },
    ]) {
      const { exhausted, value } = run(use)
      if (exhausted !== undefined) expect(exhausted).toBe('depth')
      else expect(JSON.stringify(value).length).toBeLessThan(100)
    }
  })

  test('with three maps in one another runs out of fuel, and with less to do it does not', () => {
    const cube: Logic = { map: [v('a'), { map: [{ val: [[2], 'a'] }, { map: [{ val: [[4], 'a'] }, 1] }] }] }
    expect(run(cube, { a: list(100) })).toEqual({ value: null, exhausted: 'fuel' })
    expect(run(cube, { a: list(10) }).exhausted).toBeUndefined()
  })

  test('is charged for long lists and texts, not for steps alone', () => {
    const long = 'x'.repeat(90_000)
    expect(run({ map: [list(200), { has: [{ val: [[2], 't'] }, ['y']] }] }, { t: long }).exhausted).toBe(
      'fuel',
    )
    expect(run({ map: [list(200), { in: ['y', { val: [[2], 't'] }] }] }, { t: long }).exhausted).toBe('fuel')
    expect(
      run({ map: [list(200), { merge: [{ val: [[2], 'l'] }, 1] }] }, { l: list(20_000) }).exhausted,
    ).toBe('fuel')
    expect(run({ map: [list(200), { sum: [{ val: [[2], 'l'] }] }] }, { l: list(20_000) }).exhausted).toBe(
      'fuel',
    )
    expect(
      run({ map: [list(200), { has: [{ val: [[2], 't'] }, ['y']] }] }, { t: 'short' }).exhausted,
    ).toBeUndefined()
  })

  test('spends exactly its fuel, and not a step more', () => {
    const items = (length: number) => run({ map: [v('a'), 1] }, { a: list(length) })
    expect(items(ruleLimits.fuel - 2 - (ruleLimits.size >> 2)).exhausted).toBeUndefined()
    expect(items(ruleLimits.fuel).exhausted).toBe('fuel')
  })

  test('makes texts of exactly so many characters', () => {
    const half = 'x'.repeat(ruleLimits.size / 2)
    expect(run({ cat: [half, half] }).exhausted).toBeUndefined()
    expect(run({ cat: [half, half, 'x'] }).exhausted).toBe('size')
  })

  test('cannot reach what is inherited, by any way to a place of the data', () => {
    const data = { a: [1, 2], t: 'text', o: {} }
    for (const path of [
      '__proto__',
      'constructor',
      'constructor.name',
      'a.length',
      't.length',
      'o.toString',
      'o.__proto__.x',
      'a.map',
    ]) {
      expect(run(v(path), data).value).toBeNull()
      expect(run({ var: { cat: [path] } }, data).value).toBeNull()
      expect(run({ val: path.split('.') }, data).value).toBeNull()
      expect(run({ exists: path.split('.') }, data).value).toBe(false)
      expect(run({ missing: [path] }, data).value).toEqual([path])
      expect(run({ missing: { merge: [path] } }, data).value).toEqual([path])
      expect(run({ get: [v(''), path] }, data).value).toBeNull()
      expect(run({ map: [[data], v(path)] }).value).toEqual([null])
    }
    expect(run(v('__proto__'), JSON.parse('{"__proto__": 5}')).value).toBe(5)
  })

  test('cannot call what is no operator', () => {
    for (const operator of [
      'method',
      'constructor',
      '__proto__',
      'toString',
      'cat.constructor',
      'hasOwnProperty',
      '',
    ]) {
      const logic = JSON.parse(`{${JSON.stringify(operator)}: ["x"]}`)
      const { problems } = compileLogic(logic, operators)
      expect(problems.map(({ code, params }) => [code, params.operator])).toEqual([
        ['rules.unknown_operator', operator],
      ])
      expect(run(logic)).toEqual({ value: null, problems })
    }
  })

  test('that looks like a way to run code is text', () => {
    const logic = { cat: ["a'];process.exit(9);//", { var: "a'];process.exit(9);//" }] }
    expect(run(logic, { "a'];process": { 'exit(9);//': '!' } }).value).toBe("a'];process.exit(9);//!")
  })
})

describe('the gate', () => {
  test('takes operations nested 20 deep and refuses 21', () => {
    expect(checkLogic(nested(ruleLimits.depth), operators)).toEqual([])
    expect(checkLogic(nested(ruleLimits.depth + 1), operators)).toEqual([
      { code: 'rules.too_deep', severity: 'error', addresses: [], params: { depth: 21, limit: 20 } },
    ])
  })

  test('takes 500 nodes and refuses 501', () => {
    const sum = (operands: number): Logic => ({ sum: list(operands) })
    expect(checkLogic(sum(ruleLimits.nodes - 1), operators)).toEqual([])
    expect(checkLogic(sum(ruleLimits.nodes), operators).map(({ code }) => code)).toEqual(['rules.too_large'])
  })

  test('refuses a nesting of 5,000 without spending the stack, and nothing is compiled of it', () => {
    expect(checkLogic(nested(100_000), operators).map(({ code }) => code)).toEqual([
      'rules.too_large',
      'rules.too_deep',
    ])
    expect(compileLogic(nested(5_000), operators).problems.map(({ code }) => code)).toEqual([
      'rules.too_deep',
    ])
    expect(run(nested(5_000)).value).toBeNull()
    expect(run(nested(ruleLimits.compileDepth - 1)).value).toBe(false)
    const deepPath = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)
    expect(run({ var: deepPath }).value).toBeNull()
    expect(run({ x: deepPath, y: 1 }).exhausted).toBe('depth')
    const program = compileProgram([{ key: 'r', logic: nested(5_000) }], { operators, lists: [], groups: {} })
    expect(program.problems.map(({ code }) => code)).toEqual(['rules.too_deep'])
  })

  test('names unknown operators, wrong numbers of operands, and objects that are no operation', () => {
    const logic = { if: [{ near: [1] }, { '!': [1, 2] }, { nope: [] }, { nope: [] }, { var: 'a', or: 1 }] }
    expect(
      checkLogic(logic, operators).map(({ code, severity, params }) => [code, severity, params]),
    ).toEqual([
      ['rules.too_few_operands', 'error', { operator: 'near', count: 1, min: 2 }],
      ['rules.too_many_operands', 'error', { operator: '!', count: 2, max: 1 }],
      ['rules.not_an_operation', 'warning', { keys: ['var', 'or'] }],
      ['rules.unknown_operator', 'error', { operator: 'nope' }],
    ])
  })
})

describe('a run over data of the wrong shape', () => {
  const program = compileProgram(
    [
      { key: 'each', each: 'annual', logic: { '+': [v('$row.points'), v('$index')] }, target: '$row.sum' },
      { key: 'inner', each: 'goals.*.indicators', logic: v('$row.name') },
      { key: 'group', each: 'funds', logic: v('$row.current'), target: '$row.share' },
      { key: 'deep', logic: { sum: [{ map: [v('annual'), v('points')] }] }, target: 'a.b.c' },
    ],
    { operators, lists: ['annual', 'goals', 'goals.*.indicators'], groups: { funds: ['x', 'y'] } },
  )
  const odd: readonly Json[] = [
    null,
    'text',
    5,
    true,
    [],
    {},
    [null, 1, 'x', [], {}, { id: 5 }, { id: 'a' }, { id: 'a' }],
  ]

  test('does not throw, whatever stands where', () => {
    for (const one of odd)
      for (const other of odd) {
        const run = program.start(
          { annual: one, goals: [{ id: 'g', indicators: other }, other], funds: other, a: one },
          {},
        )
        run.write([
          { op: 'value', at: 'annual#a.points', value: other },
          { op: 'insert', list: 'annual', after: 'a', row: other },
          { op: 'remove', list: 'goals', id: 'g' },
          { op: 'value', at: 'funds.x.current', value: one },
          { op: 'value', at: '', value: one },
          { op: 'move', list: 'a', id: 'x', after: null },
        ])
        expect(run.data).toBeTypeOf('object')
      }
  })

  test('does not spend the stack on data nested 100,000 deep', () => {
    let deep: Json = 1
    for (let i = 0; i < 100_000; i += 1) deep = i % 2 === 0 ? [deep] : { x: deep }
    const run = program.start({ annual: [{ id: 'a', points: deep }] }, {})
    run.write([{ op: 'value', at: 'annual#a.points', value: deep }])
    expect(run.result('each', 'annual#a')?.value).toBeUndefined()
    for (const logic of [
      v('a'),
      { cat: [v('a')] },
      { '==': [v('a'), 1] },
      { merge: [v('a'), v('a')] },
      { sum: [v('a')] },
    ])
      expect(['depth', undefined]).toContain(evaluate(logic, { a: [deep] }, operators).exhausted)
  })

  test('keeps a property that is called __proto__ a property', () => {
    const run = program.start(
      JSON.parse('{"__proto__": {"polluted": 1}, "annual": [{"id": "a", "__proto__": {"points": 9}}]}'),
      {},
    )
    expect(run.result('each', 'annual#a')?.value).toBeUndefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(run.data)).toContain('__proto__')
  })
})

test('a run has a budget over all its rules and rows, and ends in results that say so', () => {
  const rules = list(300).map((i) => ({
    key: `r${i}`,
    logic: { map: [v('a'), { map: [{ val: [[2], 'a'] }, 1] }] },
  }))
  const program = compileProgram(rules, { operators, lists: [], groups: {} })
  const run = program.start({ a: list(280) }, {})
  const exhausted = rules.filter(({ key }) => run.result(key)?.exhausted === 'fuel')
  expect(run.result('r0')?.exhausted).toBeUndefined()
  expect(exhausted.length).toBeGreaterThan(0)
  expect(exhausted.length).toBeLessThan(rules.length)
})

test('a value that an operator remembers is kept as it is, and any other value is a copy', () => {
  const remembered = Object.freeze({ kind: 'number', issues: Object.freeze([]) })
  const remember: Operator = Object.freeze<Operator>({
    id: 'remember',
    title: { zh: '记得', en: 'Remember' },
    family: 'data',
    arity: [0, 0],
    isStandard: false,
    shape: 'strict',
    apply: () => remembered,
  })
  const row = { id: 'a', name: 'x' }
  const all = [...operators, remember]
  expect(evaluate({ remember: [] }, null, all).value).toBe(remembered)
  expect(evaluate(v('row'), { row }, all).value).not.toBe(row)
  expect(evaluate([v('row'), { remember: [] }], { row }, all).value).toEqual([row, remembered])
})
