import { describe, expect, it } from 'vitest'
import { drawing, tilingFaults } from '../fixtures/drawing.ts'
import { ezhou2023, ezhou2023Shape } from '../fixtures/ezhou-2023.ts'
import { hengyang2022, hengyang2022Shape } from '../fixtures/hengyang-2022.ts'
import { place } from './place.ts'

describe('the older Hubei form', () => {
  const grid = place(ezhou2023, ezhou2023Shape(1))

  it('has 40 rows of 9 columns in 181 cells that tile the table', () => {
    expect([grid.rows.length, grid.columns.length, grid.cells.length]).toEqual([40, 9, 181])
    expect(grid.faults).toEqual([])
    expect(tilingFaults(grid)).toEqual([])
  })

  it('stands the goals side by side, and a block of each goal under them', () => {
    expect(drawing(grid, 19, 23)).toEqual([
      'r19-20 c1 side goals_block.side',
      'r19 c2-4 label goals_text#long_label {long_end}',
      'r19 c5-9 label goals_text#annual_label',
      'r20 c2-4 field goals_text#long {long_goal}',
      'r20 c5-9 field goals_text#annual {annual_goal}',
      'r21 c1-2 label long_goal#label @goals#g1',
      'r21 c3-9 field long_goal#text @goals#g1 {goals#g1.text}',
      'r22-29 c1 side long_block.side @goals#g1',
      'r22 c2 head long_table#l1.head @goals#g1',
      'r22 c3 head long_table#l2.head @goals#g1',
      'r22 c4-5 head long_table#name.head @goals#g1',
      'r22 c6-8 head long_table#target.head @goals#g1',
      'r22 c9 head long_table#basis.head @goals#g1',
      'r23-26 c2 level long_table#l1 @goals#g1.long#r1',
      'r23 c3 level long_table#l2 @goals#g1.long#r1',
      'r23 c4-5 field long_table#name @goals#g1.long#r1 {goals#g1.long#r1.name}',
      'r23 c6-8 field long_table#target @goals#g1.long#r1 {goals#g1.long#r1.target}',
      'r23 c9 field long_table#basis @goals#g1.long#r1 {goals#g1.long#r1.basis}',
    ])
    expect(drawing(grid, 31, 33)).toEqual([
      'r31-40 c1 side annual_block.side @goals#g1',
      'r31-33 c2 head annual_table#l1.head @goals#g1',
      'r31-33 c3 head annual_table#l2.head @goals#g1',
      'r31-33 c4 head annual_table#name.head @goals#g1',
      'r31 c5-8 head annual_table#values.head @goals#g1',
      'r31-33 c9 head annual_table#basis.head @goals#g1',
      'r32 c5-7 head annual_table#recent.head @goals#g1',
      'r32-33 c8 head annual_table#target.head @goals#g1',
      'r33 c5-6 head annual_table#before.head @goals#g1',
      'r33 c7 head annual_table#last.head @goals#g1',
    ])
  })

  it('repeats the whole block per goal, every cell and row with a name of its own', () => {
    const three = place(ezhou2023, ezhou2023Shape(3))
    expect(three.rows).toHaveLength(20 + 3 * 20)
    expect(three.cells).toHaveLength(181 + 2 * (2 + 37 + 2 + 55))
    expect(tilingFaults(three)).toEqual([])
    expect(three.rows[59]).toEqual({
      band: 'goals#g2/annual_table',
      key: 'goals#g2.annual#r7',
      head: false,
      within: ['goals#g2/goal', 'goals#g2/annual_block'],
      address: 'goals#g2.annual#r7',
    })
  })

  it('draws nothing of the block where there is no goal', () => {
    const none = place(ezhou2023, ezhou2023Shape(0))
    expect(none.rows).toHaveLength(20)
    expect(tilingFaults(none)).toEqual([])
  })
})

describe('the Hunan form', () => {
  const grid = place(hengyang2022, hengyang2022Shape)

  it('has 46 rows of 9 columns in 286 cells that tile the table', () => {
    expect([grid.rows.length, grid.columns.length, grid.cells.length]).toEqual([46, 9, 286])
    expect(grid.faults).toEqual([])
    expect(tilingFaults(grid)).toEqual([])
  })

  it('draws the budget block as a grid under one label over its five lines', () => {
    expect(drawing(grid, 6, 10)).toEqual([
      'r6-10 c1-2 label budget#label',
      'r6 c3-5 label budget#total_label',
      'r6 c6-9 field budget#total {budget.total}',
      'r7 c3-5 label budget#fiscal_label',
      'r7 c6-9 field budget#fiscal {budget.fiscal}',
      'r8 c3-5 label budget#other_label',
      'r8 c6-9 field budget#other {budget.other}',
      'r9 c3-5 label budget#basic_label',
      'r9 c6-9 field budget#basic {budget.basic}',
      'r10 c3-5 label budget#project_label',
      'r10 c6-9 field budget#project {budget.project}',
    ])
  })

  it("counts a guidance row in its node's span, and draws its texts as labels", () => {
    const spans = (part: string) =>
      grid.cells.filter((cell) => cell.from.part === part).map((cell) => cell.rowSpan)
    expect(spans('indicators#l1')).toEqual([21, 8, 6])
    expect(spans('indicators#l2')).toEqual([3, 13, 5, 5, 3, 3, 3])
    expect(drawing(grid, 15, 15)).toEqual([
      'r15-27 c2 level indicators#l2 @indicators#input_1',
      'r15 c3 empty indicators#name @indicators#input_1',
      'r15 c4 empty indicators#type @indicators#input_1',
      'r15 c5 empty indicators#target @indicators#input_1',
      'r15 c6 label indicators#unit @indicators#input_1',
      'r15 c7 empty indicators#clause @indicators#input_1',
      'r15 c8 label indicators#explanation @indicators#input_1',
      'r15 c9 empty indicators#points @indicators#input_1',
    ])
    expect(grid.rows[14]).toEqual({
      band: 'indicators',
      key: 'indicators#input_1',
      head: false,
      within: [],
    })
  })
})
