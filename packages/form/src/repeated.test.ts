import { describe, expect, it } from 'vitest'
import { openGoals } from './fixtures/goals.fixture.ts'

/** The rows that a form draws, by address. */
const drawn = (form: ReturnType<typeof openGoals>) =>
  (form.grid()?.rows ?? []).flatMap(({ address }) => (address?.includes('.rows#') ? [address] : []))

describe('a block that is repeated per row', () => {
  it('is drawn for a prescribed row that the data lacks, and asked for', () => {
    const form = openGoals({ data: {} })
    expect(drawn(form)).toEqual(['goals#g1.rows#n1', 'goals#g1.rows#n2'])
    expect(form.progress().missing).toEqual(['goals#g1.goal'])
    expect(form.data()).toEqual({})
  })

  it('brings the row into the data with the first cell typed in it, however deep, and takes both back', () => {
    const form = openGoals({ data: {} })
    const [, second] = drawn(form)
    form.type(`${second}.name`, '公文办结率')
    expect(form.data()).toEqual({
      goals: [{ id: 'g1', rows: [{ id: 'n2', under: 'output', name: '公文办结率' }] }],
    })
    expect(form.progress().missing).toEqual(['goals#g1.goal', 'goals#g1.rows#n2.target'])
    form.undo()
    expect(form.data()).toEqual({})
    form.redo()
    form.type('goals#g1.goal', '提高效率')
    expect(form.data().goals).toHaveLength(1)
    expect(form.cell('goals#g1.rows#n2.name').text).toBe('公文办结率')
  })

  it('is a section of its own for each row, with its blocks inside', () => {
    const form = openGoals()
    form.addRow('goals', { under: 'all' })
    expect(
      form
        .progress()
        .sections.map(({ id, title, sections }) => [id, title, sections.map((own) => own.title)]),
    ).toEqual([
      ['goals#g1/goal', '目标1', ['绩效指标']],
      ['goals#n1/goal', '目标2', ['绩效指标']],
    ])
    const [first] = form.progress().sections
    expect(first?.addresses.has('goals#g1.goal')).toBe(true)
    expect(first?.sections[0]?.addresses.has('goals#g1.goal')).toBe(false)
  })
})
