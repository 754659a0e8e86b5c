import type { PaperSource } from '@tianbao/sheet-react'
import { expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { fitOnPaper, fitWhileTyping, fitWords, paperFindings } from './paper-fit.ts'
import { blankPaperOf, paperOf } from './paper-of.ts'

const filled = () =>
  openLedger({
    data: {
      who: '周**',
      until: 2026,
      money: { staff: { current: 28 }, office: { current: 1495.4 } },
      rows: [{ id: 'staff_cost', target: 12.5 }],
    },
  })

function wordsOn(paper: PaperSource): readonly string[] {
  return paper.grid.cells.map((cell) => paper.cell(cell).words).filter((words) => words !== '')
}

it('paper bears values in their shortest form, with what is computed and what the template prescribes', () => {
  const paper = paperOf(filled())
  expect(wordsOn(paper)).toEqual([
    '填报人（截止2026年）',
    '周**',
    '项目',
    '当年',
    '人员',
    '28',
    '公用',
    '1495.4',
    '合计',
    '1523.4',
    '一级',
    '名称',
    '指标值',
    '成本',
    '人员经费',
    '12.5',
    '效益',
  ])
})

it('words are labels, values stand in the middle', () => {
  const paper = paperOf(filled())
  const cells = paper.grid.cells.map((cell) => paper.cell(cell))
  expect(cells.find((cell) => cell.words === '人员经费')).toMatchObject({ isLabel: true, align: 'centre' })
  expect(cells.find((cell) => cell.words === '1523.4')).toMatchObject({ isLabel: false, align: 'centre' })
})

it('what cannot be read is printed as it was typed', () => {
  const form = filled()
  form.type('money.staff.current', '约28')
  expect(wordsOn(paperOf(form))).toContain('约28')
})

it('paper is a picture of the form as it stood: typing goes on beside it', () => {
  const form = filled()
  const paper = paperOf(form)
  form.type('who', '吴**')
  expect(wordsOn(paper)).toContain('周**')
  expect(wordsOn(paperOf(form))).toContain('吴**')
})

it('a blank form bears what the template prints, and gaps where something is written in', () => {
  expect(wordsOn(blankPaperOf(filled()))).toEqual([
    '填报人（截止　　年）',
    '项目',
    '当年',
    '人员',
    '公用',
    '合计',
    '一级',
    '名称',
    '指标值',
    '成本',
    '人员经费',
    '效益',
  ])
})

it('a figure wider than its cell is found, also while it is typed', () => {
  const form = filled()
  expect(paperFindings(form)).toEqual([])
  expect(fitWhileTyping(form, 'money.staff.current', '123456789012')).toBeNull()
  const digits = '9'.repeat(80)
  form.set('money.staff.current', Number(digits.slice(0, 15)))
  expect(fitOnPaper(form, 'money.staff.current')).toBeNull()
  expect(fitWhileTyping(form, 'money.staff.current', digits)?.code).toBe('paper.figure')
})

it('a text higher than a page is found, with how many lines it takes and a page has', () => {
  const form = filled()
  const found = fitWhileTyping(form, 'who', '长'.repeat(5000))
  expect(found).toMatchObject({ severity: 'hint', addresses: ['who'], code: 'paper.page' })
  expect(fitWords(found)).toMatch(/^纸上约 \d+ 行，一页只有 \d+ 行，会分在两页。$/)
})

it('an entry that makes its row a third of a page high is found', () => {
  const form = filled()
  const row = 'rows#staff_cost.target'
  expect(fitWhileTyping(form, row, '12')).toBeNull()
  const slot = form.addRow('rows', { under: 'effect' }, { name: '满意' })
  expect(fitWhileTyping(form, `${slot}.name`, '长'.repeat(60))).toBeNull()
  expect(fitWhileTyping(form, `${slot}.name`, '长'.repeat(600))?.code).toBe('paper.tall')
})

it('what the table does not show has no place on paper to overflow', () => {
  expect(fitWhileTyping(filled(), 'remark', '长'.repeat(9000))).toBeNull()
})
