import { describe, expect, it } from 'vitest'
import { fieldsOf, unplacedFields } from './fields-of.ts'
import { ezhou2023 } from './fixtures/ezhou-2023.ts'
import { ezhou2024 } from './fixtures/ezhou-2024.ts'

describe('fieldsOf', () => {
  it('names fields of the root, of rows, of groups and of lines', () => {
    const fields = fieldsOf(ezhou2024)
    for (const field of [
      'filled_on',
      'dept',
      'long_end',
      'funds.expense.*.share',
      'annual.*.target',
      'long.*.group',
    ]) {
      expect(fields).toContain(field)
    }
    expect(fields.size).toBe(1 + 3 + 4 + 1 + 2 * 4 + 5 + 7)
  })

  it('names fields within a repeated stack below its list', () => {
    expect(fieldsOf(ezhou2023)).toContain('goals.*.text')
    expect(fieldsOf(ezhou2023)).toContain('goals.*.annual.*.target')
  })
})

describe('unplacedFields', () => {
  it('lists the fields of a schema that no text shows, each child of a group for itself', () => {
    const fields = [
      'dept',
      'seal',
      'funds.income.fiscal.current',
      'funds.income.fiscal.note',
      'annual.*.remark',
    ]
    expect(unplacedFields(ezhou2024, fields)).toEqual(['seal', 'funds.income.fiscal.note', 'annual.*.remark'])
  })
})
