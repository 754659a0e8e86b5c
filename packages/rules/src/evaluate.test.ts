import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import official from './fixtures/json-logic-official.json' with { type: 'json' }
import { standardOperators } from './operators/standard.ts'

describe('the official JSON-Logic cases', () => {
  test.each(official.map((one, i) => ({ ...one, name: `${i + 1} ${one.description}` })))(
    '$name',
    ({ logic, data, result }) => {
      const outcome = evaluate(logic as never, data as never, standardOperators)
      expect(outcome).toEqual({ value: result })
    },
  )
})
