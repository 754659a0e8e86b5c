import type { Json, JsonObject } from '@tianbao/edit'
import fc from 'fast-check'
import type { Logic } from '../logic.ts'
import { ownOperators } from '../operators/own.ts'
import { standardOperators } from '../operators/standard.ts'
import type { ProgramRule, ProgramSetting, Write } from '../program-types.ts'

export const operators = [...standardOperators, ...ownOperators]

/** A small form: a group of money lines, a table, goals with tables of their own, some single fields. */
export const setting: ProgramSetting = {
  lists: ['annual', 'goals', 'goals.*.indicators'],
  groups: { 'funds.income': ['fiscal', 'other', '1', 'total'] },
  sources: ['last'],
}

const money = ['current', 'last', 'share']
const columns = ['name', 'target', 'points', '$under']
const ids = ['a', 'b', 'c', 'd']

const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100) },
  fc.integer({ min: 0, max: 3 }),
)
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: amount },
  fc.constantFrom<Json>('', '甲', '乙', ' 甲', 'x', null, true, '5', [], ['甲']),
)
const optional = (arbitrary: fc.Arbitrary<Json>) => fc.option(arbitrary, { nil: undefined })

function objectOf(names: readonly string[], member: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(...names.map(() => optional(member)))
    .map((values) =>
      Object.fromEntries(names.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]]]))),
    )
}

const row = (id: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> =>
  fc.tuple(id, objectOf(columns, value)).map(([rowId, cells]) => ({ id: rowId, ...cells }))
const table = fc.uniqueArray(row(fc.constantFrom(...ids)), { selector: (one) => one.id, maxLength: 4 })
const goal = fc
  .tuple(fc.constantFrom('g', 'h'), objectOf(['text'], value), optional(table as fc.Arbitrary<Json>))
  .map(([id, cells, indicators]) => ({ id, ...cells, ...(indicators === undefined ? {} : { indicators }) }))
const oddity: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  'odd',
  3,
  null,
  [null, 'x', { id: 'a' }, { id: 'a', points: 2 }],
  {},
)

/** Data of the form; now and then of the wrong shape. */
export const anyData: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      funds: orOdd(
        objectOf(
          ['income'],
          orOdd(objectOf(['fiscal', 'other', '1', 'total'], orOdd(objectOf(money, value)))),
        ),
      ),
      annual: orOdd(table),
      goals: orOdd(fc.uniqueArray(goal, { selector: (one) => one.id, maxLength: 2 })),
      kind: value,
      rate: value,
    },
    { requiredKeys: [] },
  )
  .map((data) => data as JsonObject)

function orOdd(arbitrary: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: oddity })
}

const single = fc.constantFrom(
  'kind',
  'rate',
  'funds',
  'funds.income',
  'funds.income.total',
  'annual',
  'annual.0.points',
  'goals',
)
const moneyPath = fc
  .tuple(fc.constantFrom('fiscal', 'other', '1', 'total'), fc.constantFrom(...money))
  .map(([line, column]) => `funds.income.${line}.${column}`)
const topPath = fc.oneof(single, moneyPath, fc.constantFrom('$year', '$last.rate', '$last'))
const rowPath = fc.constantFrom(
  '$row.points',
  '$row.target',
  '$row.share',
  '$row.current',
  '$row',
  '$index',
  '$group',
  '$parent.text',
  '$row.$under',
)

const listLogic = fc.constantFrom<Logic>(
  { var: 'annual' },
  { var: 'goals' },
  { var: 'goals.0.indicators' },
  { var: 'none' },
)
const itemPath = fc.constantFrom(
  'points',
  'name',
  'target',
  'text',
  '',
  '$under',
  '$year',
  'indicators',
  '$a',
)

/** A logic over the form, of own and standard operators. */
export function anyLogic(inRow: boolean, depth = 3): fc.Arbitrary<Logic> {
  const path = inRow ? fc.oneof(topPath, rowPath, rowPath) : topPath
  return logicOver(path, inRow, depth)
}

function logicOver(path: fc.Arbitrary<string>, inRow: boolean, depth: number): fc.Arbitrary<Logic> {
  const leaf: fc.Arbitrary<Logic> = fc.oneof(
    { weight: 4, arbitrary: path.map((name) => ({ var: name })) },
    fc.constantFrom('$a', '$b').map((name) => ({ var: name })),
    amount,
    fc.constantFrom<Logic>('甲', null, true),
  )
  if (depth === 0) return leaf
  const inner = logicOver(path, inRow, depth - 1)
  const body = logicOver(inRow ? fc.oneof(itemPath, rowPath) : itemPath, inRow, depth - 1)
  const op = (names: readonly string[], ...operands: fc.Arbitrary<Logic>[]) =>
    fc.tuple(fc.constantFrom(...names), fc.tuple(...operands)).map(([name, args]) => ({ [name]: args }))
  return fc.oneof(
    leaf,
    op(
      ['sum', '+', '*', 'cat', 'merge', 'count', 'filled', 'empty', '??', 'and', 'or', 'missing'],
      inner,
      inner,
    ),
    op(['near', 'ratio', '-', '/', '<', '>=', '==', '===', 'change', 'same', 'has', 'in'], inner, inner),
    op(['if', '?:'], inner, inner, inner),
    op(['!', 'sum', 'count', 'duplicates', 'join', 'length', 'abs', 'year', 'log'], inner),
    op(['map', 'filter', 'some', 'all', 'none'], listLogic, body),
    fc.tuple(listLogic, body).map(([list, over]) => ({
      reduce: [list, { sum: [{ var: 'accumulator' }, over, { var: 'current.points' }] }, 0],
    })),
    op(['counterpart'], listLogic, fc.constant<Logic>({ var: inRow ? '$row' : 'annual.0' })),
    path.map((name) => ({ missing: [name, 'rate'] })),
    inner.map((part) => ({ var: { cat: ['funds.income.', part] } })),
    inner.map((part) => ({ var: [{ if: [part, 'kind', 'rate'] }, 1] })),
  )
}

const targets = ['funds.income.total.current', 'funds.income.total.last', 'rate', 'made.here.value', 'kind']
const places: readonly Pick<ProgramRule, 'type' | 'each' | 'target'>[] = [
  {},
  { type: 'check' },
  { type: 'check', each: 'annual' },
  { type: 'check', each: 'goals.*.indicators' },
  ...targets.map((target) => ({ target })),
  { each: 'annual' },
  { each: 'annual', target: '$row.points' },
  { each: 'annual', target: '$row.made.deep' },
  { each: 'funds.income' },
  { each: 'funds.income', target: '$row.share' },
  { each: 'goals', target: '$row.text' },
  { each: 'goals.*.indicators' },
  { each: 'goals.*.indicators', target: '$row.points' },
]

/** Rules over the form, with targets that may feed one another, in circles too. */
export const anyRules: fc.Arbitrary<readonly ProgramRule[]> = fc
  .array(
    fc.constantFrom(...places).chain(({ type, each, target }) => {
      const logic = anyLogic(each !== undefined)
      return fc
        .record({
          logic,
          when: fc.option(logic, { nil: undefined }),
          a: logic,
          b: logic,
          named: fc.boolean(),
        })
        .map((made) => ({
          logic: made.logic,
          ...(type === undefined ? {} : { type }),
          ...(each === undefined ? {} : { each }),
          ...(target === undefined ? {} : { target, decimals: 2 }),
          ...(made.when === undefined ? {} : { when: made.when }),
          ...(made.named ? { let: { a: made.a, b: made.b } } : {}),
        }))
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rules) => rules.map((rule, i) => ({ key: `r${i}`, ...rule })))

const cellAddress = fc.oneof(
  fc.constantFrom('kind', 'rate', 'made.here.value', 'made.here', 'made.other'),
  moneyPath,
  fc
    .tuple(
      fc.constantFrom(...ids),
      fc.constantFrom('name', 'target', 'points', '$under', 'made.deep', 'made'),
    )
    .map(([id, column]) => `annual#${id}.${column}`),
  fc.constantFrom('g', 'h').map((id) => `goals#${id}.text`),
  fc
    .tuple(fc.constantFrom('g', 'h'), fc.constantFrom(...ids))
    .map(([id, inner]) => `goals#${id}.indicators#${inner}.points`),
)
const structureAddress = fc.constantFrom(
  'funds',
  'funds.income',
  'funds.income.total',
  'annual',
  'goals',
  'goals#g',
  'annual#b',
  'annual#a.id',
  'goals#g.indicators',
)
const list = fc.constantFrom('annual', 'annual', 'goals#g.indicators', 'goals', 'goals#h.indicators')
const after = fc.option(fc.constantFrom(...ids), { nil: null })

/** A change of any kind; it need not fit the data. */
export const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      op: fc.constant('value' as const),
      at: cellAddress,
      value: fc.oneof(value, value, fc.constant(undefined)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('value' as const),
      at: structureAddress,
      value: fc.oneof<fc.Arbitrary<Json | undefined>[]>(
        fc.constant(undefined),
        table,
        objectOf(['current', 'income'], objectOf(money, value)),
        oddity,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('insert' as const),
      list,
      after,
      row: orOdd(row(fc.constantFrom(...ids, 'g'))),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('remove' as const), list, id: fc.constantFrom(...ids, 'g') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('move' as const), list, id: fc.constantFrom(...ids), after }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('context' as const),
      name: fc.constantFrom('year', 'last'),
      value: fc.constantFrom<Json | undefined>(2024, undefined, { rate: 3 }),
    }),
  },
)
