import { compileLogic, type Logic, ownOperators, runLogic, standardOperators } from '@tianbao/rules'
import { expect, test } from 'vitest'
import { scoringOperators } from './scoring-operators.ts'

const row = (id: string, under: string, weight: number | null = 1, applies = true) => [
  id,
  under,
  applies,
  [weight, weight],
]

function share(rows: readonly unknown[], id: string, pools: readonly unknown[]): unknown {
  const logic = { share: [{ var: 'rows' }, id, pools, 2] } as unknown as Logic
  return runLogic(compileLogic(logic, [...standardOperators, ...ownOperators, ...scoringOperators]), {
    rows,
  } as never).value
}

test('shares by weight, to the last decimal', () => {
  const rows = [row('a', 'x', 2), row('b', 'x', 1)]
  expect(['a', 'b'].map((id) => share(rows, id, [[['x'], 10]]))).toEqual([6.67, 3.33])
})

test('waits for a weight that lacks, and leaves out what does not apply', () => {
  expect(share([row('a', 'x', 2), row('b', 'x', null)], 'a', [[['x'], 10]])).toBeNull()
  expect(share([row('a', 'x', 2), row('b', 'x', null, false)], 'a', [[['x'], 10]])).toBe(10)
})

test('takes the first pool that holds a row, and none where none does', () => {
  const rows = [row('a', 'x'), row('b', 'y')]
  expect(
    share(rows, 'a', [
      [['a'], 4],
      [null, 6],
    ]),
  ).toBe(4)
  expect(
    share(rows, 'b', [
      [['a'], 4],
      [null, 6],
    ]),
  ).toBe(6)
  expect(share(rows, 'b', [[['a'], 4]])).toBeNull()
})

test.each([[[null, 'a', []]], [['x', 'a', [[null, 1]]]], [[[['a']], 'a', ['x', 1, [null, 'y']]]]])(
  'answers nothing for operands that are none: %j',
  (operands) => {
    const [rows, id, pools] = operands as readonly unknown[]
    expect(share(rows as readonly unknown[], String(id), pools as readonly unknown[]) ?? 0).toBe(0)
  },
)
