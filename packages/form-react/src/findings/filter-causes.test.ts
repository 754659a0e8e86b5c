import { type Cause, causesOf } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { createMine } from '../page/mine.ts'
import { filterCauses, noFilter } from './filter-causes.ts'

const written = () => {
  const form = openLedger()
  const mine = createMine(form)
  form.type('until', '2025')
  form.type('money.staff.current', '10')
  form.type('money.office.current', '5')
  return { form, mine }
}
const codes = (causes: readonly Cause[]) => causes.map(({ code }) => code)
const { form, mine } = written()
const shown = (filter: Partial<typeof noFilter>, by = mine.all()) =>
  codes(filterCauses(causesOf(form), { ...noFilter, ...filter }, form, form.progress().sections, by))

describe('a filter of causes', () => {
  it('lets everything through, worst first, where it asks for nothing', () => {
    expect(shown({})).toEqual(['horizon', 'balance'])
  })

  it('asks for a severity', () => {
    expect(shown({ kind: 'warning' })).toEqual(['balance'])
    expect(shown({ kind: 'explained' })).toEqual([])
  })

  it('asks for a section, whose cells they stand in', () => {
    expect(shown({ section: 'money_table' })).toEqual(['balance'])
  })

  it('asks for what comes from cells changed in this window, also where it stands at others', () => {
    expect(shown({ isMine: true }, new Set())).toEqual([])
    expect(shown({ isMine: true }, new Set(['money.office.current']))).toEqual(['balance'])
    expect(shown({ isMine: true })).toEqual(['horizon', 'balance'])
  })

  it('counts what is computed from a changed cell, and nothing that came from elsewhere', () => {
    const other = openLedger()
    const own = createMine(other)
    other.merge([{ op: 'set', at: 'until', now: 2025 }])
    other.type('money.staff.current', '10')
    expect([...own.all()]).toContain('money.total.current')
    expect([...own.all()]).not.toContain('until')
  })
})
