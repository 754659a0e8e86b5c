import { readFileSync } from 'node:fs'
import type { Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { faceFields } from '../canvas/drawing/cell-face.ts'
import { cellMarks } from './cell-marks.ts'
import { compare, mappingOf, placesIn } from './use-compared.ts'

const read = (year: number): Template =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../templates/hubei-ezhou/department-goal-${year}/template.json`, import.meta.url),
      'utf8',
    ),
  )
const compared = compare(read(2023), read(2024))
if (compared === null) throw new Error('The forms of Ezhou do not compile.')
const { before, after, told, matching, counts } = compared
const flat = told.flatMap((one) => [one, ...one.parts])

test('what is gone is marked in the old table and what has come in the new one, by the gravest class', () => {
  const old = cellMarks(before, placesIn(flat, 'before'))
  const now = cellMarks(after, placesIn(flat, 'after'))
  const at = (drawing: typeof before, marks: typeof old, field: string) => {
    const cell = drawing.grid.cells.find((one) =>
      faceFields(drawing.faces.get(one) ?? { tone: 'empty', pieces: [], look: {}, hint: '' }).includes(field),
    )
    return cell && marks.get(cell)?.class
  }
  expect(at(before, old, 'funds.income.other.current')).toBe('break')
  expect(at(after, now, 'funds.income.own.current')).toBe('wider')
  expect(at(before, old, 'funds.income.fiscal.current')).toBeUndefined()
})

test('the character stands once in a run of cells', () => {
  const marks = cellMarks(before, placesIn(flat, 'before'))
  const rows = new Map<number, number>()
  for (const [cell, mark] of marks)
    if (mark.class === 'break' && mark.isFirst) rows.set(cell.row, (rows.get(cell.row) ?? 0) + 1)
  expect(rows.size).toBeGreaterThan(2)
  expect(Math.max(...rows.values())).toBe(1)
})

test('counts are of what is told, and a confirmed match shows in the mapping', () => {
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(told.length)
  const match = matching.fields.filter(({ from }) => from === 'funds.expense.project')
  expect(mappingOf(before.template, after.template, match).steps).toContainEqual({
    op: 'keep',
    from: 'funds.expense.project.current',
    to: 'funds.expense.specific.last',
  })
})
