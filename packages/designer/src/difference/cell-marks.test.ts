import { readFileSync } from 'node:fs'
import type { Template } from '@tianbao/template'
import { checkMapping, mappingFor } from '@tianbao/versions'
import { expect, test } from 'vitest'
import { faceFields } from '../canvas/drawing/cell-face.ts'
import { cellMarks } from './cell-marks.ts'
import { type ChangeDecisions, confirmedOf, decidedIn, isToBeDecided, successorsOf } from './decisions.ts'
import { compare, placesIn } from './use-compared.ts'

const read = (year: number): Template =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../templates/hubei-ezhou/department-goal-${year}/template.json`, import.meta.url),
      'utf8',
    ),
  )
const compared = compare(read(2023), read(2024))
if (compared === null) throw new Error('The forms of Ezhou do not compile.')
const { before, after, old, now, told, matching, counts } = compared
const flat = told.flatMap((one) => [one, ...one.parts])

test('what is gone is marked in the old table and what has come in the new one, by the gravest class', () => {
  const old = cellMarks(before, placesIn(flat, 'before'))
  const marked = cellMarks(after, placesIn(flat, 'after'))
  const at = (drawing: typeof before, marks: typeof old, field: string) => {
    const cell = drawing.grid.cells.find((one) =>
      faceFields(drawing.faces.get(one) ?? { tone: 'empty', pieces: [], look: {}, hint: '' }).includes(field),
    )
    return cell && marks.get(cell)?.class
  }
  expect(at(before, old, 'funds.income.other.current')).toBe('break')
  expect(at(after, marked, 'funds.income.own.current')).toBe('wider')
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
  expect(mappingFor(old, now, confirmedOf(match, new Map())).steps).toContainEqual({
    op: 'keep',
    from: 'funds.expense.project.current',
    to: 'funds.expense.specific.last',
  })
})

test('what is gone is decided: kept apart, or something new takes its place', () => {
  const gone = told.find(({ path, code }) => code.endsWith('_removed') && path === 'funds.income.other')
  if (gone === undefined) throw new Error('Nothing is told of the other income.')
  expect(isToBeDecided(gone)).toBe(true)
  expect(successorsOf(gone, old, now)).toContain('funds.income.own')
  const decided = (decision: ChangeDecisions) => mappingFor(old, now, confirmedOf([], decision))
  const archived = decided(new Map([[gone.path, { is: 'archive' }]]))
  expect(archived.steps.filter(({ op }) => op === 'archive')).toContainEqual({
    op: 'archive',
    from: 'funds.income.other.current',
  })
  const follows = decided(new Map([[gone.path, { is: 'follows', to: 'funds.income.own' }]]))
  expect(follows.steps).toContainEqual({
    op: 'keep',
    from: 'funds.income.other.current',
    to: 'funds.income.own.last',
  })
  for (const mapping of [archived, follows]) expect(checkMapping(mapping, old, now)).toEqual([])
})

test('what is kept is what was said: confirmed proposals, and decisions beside them', () => {
  const [match] = matching.fields
  if (match === undefined) throw new Error('Nothing is proposed.')
  const decided: ChangeDecisions = new Map([
    ['projects', { is: 'archive' }],
    ['funds.income.other', { is: 'follows', to: 'funds.income.own' }],
  ])
  const kept = JSON.parse(JSON.stringify(confirmedOf([match], decided)))
  expect(decidedIn(kept, matching.fields)).toEqual({ confirmed: new Set([match.from]), decided })
})
