import { expect, test } from 'vitest'
import type { Sheet } from '../sheet.ts'
import { addLine, removeLine, setLineRole, setPage } from './lines.ts'
import type { Outcome } from './outcome.ts'
import { setColumnUse } from './set-column.ts'

const sheet: Sheet = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  columns: [
    { id: 'c1', width: 40 },
    { id: 'c2', width: 40 },
  ],
  above: [{ id: 'title', role: 'title', centre: '表' }],
  bands: [
    {
      id: 'table',
      band: 'table',
      rows: 'rows',
      columns: [
        { id: 'one', at: 'c1', head: '一级' },
        { id: 'two', at: 'c2', head: '名称', cell: '{name}' },
      ],
    },
  ],
}

function done(outcome: Outcome): Sheet {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.sheet
}

test('lines come behind others, are set otherwise, and go with the fields that they show', () => {
  const added = done(
    addLine(sheet, { where: 'above', after: 'title', line: { role: 'line', left: '填报日期：{date}' } }),
  )
  expect(added.above?.map(({ id }) => id)).toEqual(['title', 'line1'])
  expect(done(addLine(added, { where: 'below', after: null, line: {} })).below).toEqual([{ id: 'line2' }])
  expect(done(setLineRole(added, { line: 'line1', role: null })).above?.[1]).not.toHaveProperty('role')
  const removed = removeLine(added, { line: 'line1' })
  expect(removed).toMatchObject({ unplaced: ['date'] })
  expect(done(removed)).toEqual(sheet)
  expect(removeLine(sheet, { line: 'line9' })).toMatchObject({ refused: 'sheet.refused_no_part' })
})

test('the paper is set as far as it is said', () => {
  const wide = done(setPage(sheet, { orientation: 'landscape', typeSize: 9 }))
  expect(wide.page).toEqual({ ...sheet.page, orientation: 'landscape', typeSize: 9 })
  expect(done(setPage(wide, { typeSize: null })).page).toEqual({ ...sheet.page, orientation: 'landscape' })
})

test('a column prints a level above its row, or merges what is equal; nothing else of it changes', () => {
  const use = (of: Sheet, column: string, what: Parameters<typeof setColumnUse>[1]['use']) =>
    setColumnUse(of, { band: 'table', column, use: what })
  const levelled = done(use(sheet, 'one', { level: 1 }))
  expect(levelled.bands[0]).toMatchObject({ columns: [{ id: 'one', level: 1 }, { cell: '{name}' }] })
  const merged = done(use(levelled, 'two', { merge: 'value' }))
  expect(done(use(done(use(merged, 'two', { merge: null })), 'one', { level: null }))).toEqual(sheet)
  expect(use(sheet, 'three', { level: 1 })).toMatchObject({ refused: 'sheet.refused_no_table_column' })
})
