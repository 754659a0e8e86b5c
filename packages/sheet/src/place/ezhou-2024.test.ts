import { describe, expect, it } from 'vitest'
import { drawing, tilingFaults } from '../fixtures/drawing.ts'
import { ezhou2024, ezhou2024Shape } from '../fixtures/ezhou-2024.ts'
import { place } from './place.ts'

const grid = place(ezhou2024, ezhou2024Shape)

/** The cells of one table whose rows are data, as `rows` long runs of one column. */
function runsOf(part: string): number[] {
  return grid.cells.filter((cell) => cell.from.part === part).map((cell) => cell.rowSpan)
}

describe('the Hubei form of 2024', () => {
  it('has 122 rows of 11 columns in 653 cells that tile the table', () => {
    expect(grid.rows).toHaveLength(122)
    expect(grid.columns).toHaveLength(11)
    expect(grid.cells).toHaveLength(653)
    expect(grid.faults).toEqual([])
    expect(tilingFaults(grid)).toEqual([])
  })

  it('lays out the header and the money block as printed', () => {
    expect(drawing(grid, 1, 5)).toEqual([
      'r1 c1-2 label header#name_label',
      'r1 c3-11 field header#name {dept}',
      'r2 c1-2 label header#by_label',
      'r2 c3-5 field header#by {filled_by}',
      'r2 c6-7 label header#phone_label',
      'r2 c8-11 field header#phone {phone}',
      'r3-12 c1 side money_block.side',
      'r3-4 c2-4 head money#line.head',
      'r3-4 c5-6 head money#current.head',
      'r3-4 c7 head money#share.head',
      'r3 c8-11 head money#past.head',
      'r4 c8-9 head money#before.head',
      'r4 c10-11 head money#last.head',
      'r5-8 c2 level money#part @funds.income.fiscal',
      'r5 c3-4 level money#item @funds.income.fiscal',
      'r5 c5-6 field money#current @funds.income.fiscal {funds.income.fiscal.current}',
      'r5 c7 field money#share @funds.income.fiscal {funds.income.fiscal.share}',
      'r5 c8-9 field money#before @funds.income.fiscal {funds.income.fiscal.before}',
      'r5 c10-11 field money#last @funds.income.fiscal {funds.income.fiscal.last}',
    ])
    expect(runsOf('money#part')).toEqual([4, 4])
  })

  it('lays out the texts, with an inline input in a label', () => {
    expect(drawing(grid, 13, 15)).toEqual([
      'r13 c1-2 label texts#functions_label',
      'r13 c3-11 field texts#functions {functions}',
      'r14 c1-2 label texts#tasks_label',
      'r14 c3-11 field texts#tasks {tasks}',
      'r15 c1-2 label texts#long_label {long_end}',
      'r15 c3-11 field texts#long_goal {long_goal}',
    ])
    expect(drawing(grid, 68, 68)).toEqual([
      'r68 c1-2 label annual_goal#label',
      'r68 c3-11 field annual_goal#goal {annual_goal}',
    ])
  })

  it('lays out the long-term table, its first level over 5, 20, 10, 4, 8 and 4 rows', () => {
    expect(drawing(grid, 16, 17)).toEqual([
      'r16-67 c1 side long_block.side',
      'r16 c2 head long_table#l1.head',
      'r16 c3 head long_table#l2.head',
      'r16 c4-6 head long_table#name.head',
      'r16 c7-8 head long_table#target.head',
      'r16 c9-10 head long_table#basis.head',
      'r16 c11 head long_table#class.head',
      'r17-21 c2 level long_table#l1 @long#r1',
      'r17 c3 level long_table#l2 @long#r1',
      'r17 c4-6 field long_table#name @long#r1 {long#r1.name}',
      'r17 c7-8 field long_table#target @long#r1 {long#r1.target}',
      'r17 c9-10 field long_table#basis @long#r1 {long#r1.basis}',
      'r17 c11 field long_table#class @long#r1 {long#r1.class}',
    ])
    expect(runsOf('long_table#l1')).toEqual([5, 20, 10, 4, 8, 4])
  })

  it('lays out the annual table under a header of three rows', () => {
    expect(drawing(grid, 69, 72)).toEqual([
      'r69-122 c1 side annual_block.side',
      'r69-71 c2 head annual_table#l1.head',
      'r69-71 c3 head annual_table#l2.head',
      'r69-71 c4-5 head annual_table#name.head',
      'r69 c6-8 head annual_table#values.head',
      'r69-71 c9-10 head annual_table#basis.head',
      'r69-71 c11 head annual_table#class.head',
      'r70 c6-7 head annual_table#recent.head',
      'r70-71 c8 head annual_table#target.head',
      'r71 c6 head annual_table#before.head',
      'r71 c7 head annual_table#last.head',
      'r72-76 c2 level annual_table#l1 @annual#r1',
      'r72 c3 level annual_table#l2 @annual#r1',
      'r72 c4-5 field annual_table#name @annual#r1 {annual#r1.name}',
      'r72 c6 field annual_table#before @annual#r1 {annual#r1.before}',
      'r72 c7 field annual_table#last @annual#r1 {annual#r1.last}',
      'r72 c8 field annual_table#target @annual#r1 {annual#r1.target}',
      'r72 c9-10 field annual_table#basis @annual#r1 {annual#r1.basis}',
      'r72 c11 field annual_table#class @annual#r1 {annual#r1.class}',
    ])
    const l2 = [1, 1, 3, 2, 4, 4, 5, 2, 3, 2, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 2, 3, 3, 3, 1]
    expect(runsOf('annual_table#l2')).toEqual(l2)
  })

  it("merges the department's own second level by value, and the input bears the addresses of all its rows", () => {
    const own = grid.cells.filter((cell) => cell.from.part === 'annual_table#l2' && cell.kind === 'field')
    expect(own.map((cell) => cell.addresses.length)).toEqual([2, 1, 1, 2, 1, 1, 1, 1])
    expect(own[0]?.addresses).toEqual(['annual#r26.group', 'annual#r27.group'])
  })

  it('names the stacks around each row, and knows heads', () => {
    expect(grid.rows[0]).toEqual({ band: 'header', key: 'r1', head: false, within: [] })
    expect(grid.rows[2]).toEqual({ band: 'money', key: 'head1', head: true, within: ['money_block'] })
    expect(grid.rows[121]).toEqual({
      band: 'annual_table',
      key: 'annual#r51',
      head: false,
      within: ['annual_block'],
      address: 'annual#r51',
    })
  })
})
