import type { Json } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Logic } from './logic.ts'
import { askReference, isSameAnswer } from './portability.ts'
import { operators } from './testing/programs.ts'

// Kept within what the published list of differences leaves equal: whole numbers and halves, as many operands as an
// operator takes, arithmetic over numbers only, names that nothing inherits.

const number = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -20, max: 20 }).map((n) => n / 2),
)
const scalar: fc.Arbitrary<Json> = fc.oneof(
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('', 'a', 'b', 'apple', '1', '0', ' 7 ', '10', '甲', '1,2'),
)
const data: fc.Arbitrary<Json> = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '0', '1'), tie('tree'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).tree

const paths = fc.constantFrom(
  '',
  'a',
  'b',
  'a.b',
  'a.0',
  'b.1.a',
  'c',
  '0',
  'current',
  'accumulator',
  'a.b.c',
)
const whole = fc.integer({ min: -6, max: 6 })

const { logic } = fc.letrec<{ logic: Logic; numeric: Logic; list: Logic }>((tie) => {
  const op = (names: readonly string[], ...operands: fc.Arbitrary<Logic>[]): fc.Arbitrary<Logic> =>
    fc.tuple(fc.constantFrom(...names), fc.tuple(...operands)).map(([name, args]) => ({ [name]: args }))
  const any = tie('logic')
  return {
    numeric: fc.oneof(
      { depthSize: 'small' },
      number,
      op(['+', '-', '*'], tie('numeric'), tie('numeric')),
      op(['-', '+'], tie('numeric')),
      op(['/', '%'], tie('numeric'), fc.constantFrom(1, 2, -2, 4)),
      op(['max', 'min'], tie('numeric'), tie('numeric')),
      op(['if'], any, tie('numeric'), tie('numeric')),
    ),
    list: fc.oneof(
      { depthSize: 'small' },
      paths.map((path) => ({ var: path })),
      fc.array(any, { maxLength: 3 }),
      op(['merge'], any, any),
      op(['map', 'filter'], tie('list'), any),
      op(['missing'], paths, paths),
      fc
        .tuple(whole, fc.array(paths, { maxLength: 3 }))
        .map(([need, names]) => ({ missing_some: [need, names] })),
    ),
    logic: fc.oneof(
      { depthSize: 'small' },
      scalar,
      paths.map((path) => ({ var: path })),
      fc.tuple(paths, any).map(([path, otherwise]) => ({ var: [path, otherwise] })),
      op(['var'], any),
      tie('numeric'),
      tie('list'),
      op(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in'], any, any),
      op(['<', '<='], any, any, any),
      op(['and', 'or', 'if', 'cat'], any, any),
      op(['if', '?:', 'and', 'or'], any, any, any),
      op(['if'], any, any, any, any, any),
      op(['!', '!!', 'cat', 'if'], any),
      op(['all', 'some', 'none'], tie('list'), any),
      op(['reduce'], tie('list'), any, any),
      fc.tuple(any, whole).map(([text, start]) => ({ substr: [text, start] })),
      fc.tuple(any, whole, whole).map(([text, start, count]) => ({ substr: [text, start, count] })),
    ),
  }
})

describe('any standard logic over any data', () => {
  test('means what json-logic-js makes of it', () => {
    fc.assert(
      fc.property(logic, data, (rule, values) => {
        const { value } = evaluate(rule, values, operators)
        const reference = askReference(rule, values)
        if (!isSameAnswer(value, reference)) expect(value).toEqual(reference)
      }),
      { seed: 11, numRuns: Number(process.env.RULES_RUNS ?? 4000) },
    )
  })
})
