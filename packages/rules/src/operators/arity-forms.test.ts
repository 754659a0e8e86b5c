import type { Json } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Frame } from '../frame.ts'
import type { StrictOperator } from '../operator.ts'
import { operators } from '../testing/programs.ts'

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, '', 'a', 'ab', '1', ' 2', 0, 1, 2.5, -1, [], [1], ['a', 'b'], {}),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 100 }),
)

const strict = operators.filter((operator): operator is StrictOperator => operator.shape === 'strict')
const withForms = strict.filter(({ unary, binary, ternary }) => unary ?? binary ?? ternary)

describe.each(withForms.map((operator) => ({ id: operator.id, operator })))(
  'the forms of $id for few operands',
  ({ operator }) => {
    const data = null
    const given = (one: Json) => () => one

    test('mean what the operator means', () => {
      fc.assert(
        fc.property(value, value, value, fc.boolean(), fc.boolean(), (a, b, c, isFixedA, isFixedB) => {
          const { unary, binary, ternary, apply } = operator
          const known = (one: Json, isFixed: boolean) => (isFixed ? one : undefined)
          if (unary) expect(unary(given(a))(data, new Frame())).toEqual(apply([a], new Frame()))
          if (binary) {
            const form = binary(given(a), given(b), known(a, isFixedA), known(b, isFixedB))
            expect(form(data, new Frame())).toEqual(apply([a, b], new Frame()))
          }
          if (ternary)
            expect(ternary(given(a), given(b), given(c))(data, new Frame())).toEqual(
              apply([a, b, c], new Frame()),
            )
        }),
        { seed: 3, numRuns: 500 },
      )
    })
  },
)
