import { readFileSync } from 'node:fs'
import { createForm, type Form } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createFoldedRows, type FoldedRows } from './folded-rows.ts'

const folder = new URL('../../../../templates/hunan/department-self-evaluation-2022/', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
const { compiled } = compileTemplate(readJson('template.json'))

function opened(sample: string): Form {
  if (!compiled) throw new Error('The template of Hunan does not compile.')
  const { data, sources } = readJson(`samples/${sample}.json`)
  let minted = 0
  return createForm(compiled, { data, sources, today: '2023-01-31', mintId: () => `n${++minted}` })
}

function told(form: Form, folds: FoldedRows): readonly string[] {
  const { shown, lines } = folds.in(form.grid() ?? { columns: [], rows: [], cells: [], faults: [] })
  return [
    `${shown.grid.rows.length} rows`,
    ...[...lines].flatMap(([position, rows]) =>
      rows.map((row) => `${shown.grid.rows[position]?.key}: ${row.texts().join('|')}`),
    ),
  ]
}

const line = '工作目标管理、预算和财务管理、绩效管理　共 19 行|未写评扣分标准，不计分||无|无'

test('rows that score nothing are one line, until somebody opens it or goes to one of them', () => {
  const form = opened('typed')
  const folds = createFoldedRows(form)
  const whole = form.grid()?.rows.length ?? 0
  expect(told(form, folds)).toEqual([`${whole - 19} rows`, `head1: 投入管理指标|${line}`])

  const [row] = form.scores()?.rows ?? []
  expect(folds.reveal(`${row?.address}.name`)).toBe(true)
  expect(folds.reveal(`${row?.address}.name`)).toBe(false)
  const open = told(form, folds)
  expect([open[0], open[1]?.split(': ')[1]]).toEqual([`${whole} rows`, line])

  const [again] = [...folds.in(form.grid() as NonNullable<ReturnType<Form['grid']>>).lines.values()].flat()
  again?.cells.find(({ act }) => act)?.act?.run()
  expect(told(form, folds)[0]).toBe(`${whole - 19} rows`)
})

test('a row that is given a clause, points or a value is no longer folded away', () => {
  const form = opened('typed')
  const folds = createFoldedRows(form)
  const stop = folds.subscribe(() => undefined)
  const [row] = form.scores()?.rows ?? []
  form.gesture('type', () => form.type(`${row?.address}.actual`, '相关'))
  stop()
  const now = createFoldedRows(form)
  expect(told(form, now)).toEqual([`${form.grid()?.rows.length} rows`])
})

test('where no declared form is, everything is still to be written, and nothing is folded', () => {
  const form = opened('empty')
  expect(told(form, createFoldedRows(form))).toEqual([`${form.grid()?.rows.length} rows`])
})
