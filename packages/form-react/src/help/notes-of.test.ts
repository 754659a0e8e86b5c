import { expect, it } from 'vitest'
import { compiled } from '../fixtures/ledger.fixture.ts'
import { hasNotes, notesFor, notesOf } from './notes-of.ts'

const template = {
  ...compiled,
  notes: '金额以万元为单位，没有的填 0。合计由系统计算。\n\n指标值写全符号、数和单位。',
  sheet: compiled.sheet && {
    ...compiled.sheet,
    below: [
      { id: 'b1', role: 'heading' as const, left: '填报说明' },
      { id: 'b2', role: 'notes' as const, left: '1.部门职能：部门的主要职能。' },
    ],
  },
}

it('notes are those that are printed, then those of the screen', () => {
  expect(notesOf(template)).toEqual([
    { isHeading: true, words: '填报说明' },
    { isHeading: false, words: '1.部门职能：部门的主要职能。' },
    { isHeading: false, words: '金额以万元为单位，没有的填 0。合计由系统计算。' },
    { isHeading: false, words: '指标值写全符号、数和单位。' },
  ])
  expect(hasNotes(template)).toBe(true)
  expect(hasNotes(compiled)).toBe(false)
})

it.each([
  [['部门职能概述'], ['1.部门职能：部门的主要职能。']],
  [['收入构成', '合计'], ['合计由系统计算。']],
  [['管理效率', '指标值'], ['指标值写全符号、数和单位。']],
  [['职能'], []],
  [['填'], []],
])('a cell named %s has its own', (names, notes) => {
  expect(notesFor(template, names)).toEqual(notes)
})
