import { expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { sectionEnds } from './section-ends.ts'

it('a section ends where the next one begins, over its header rows, and with the table', () => {
  const form = openLedger()
  const grid = form.grid()
  if (!grid) throw new Error('the ledger has a sheet')
  const ends = [...sectionEnds(grid, form.sections())].sort((a, b) => a - b)
  const names = ends.map((row) => `${grid.rows[row]?.band} ${grid.rows[row]?.head ? 'head' : 'row'}`)
  expect(names).toEqual(['head row', 'money_table row', 'rows_table row', 'rows_table row'])
  expect(ends.at(-1)).toBe(grid.rows.length - 1)
})
