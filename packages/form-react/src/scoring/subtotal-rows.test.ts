import { createForm, type Form } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { expect, test, vi } from 'vitest'
import { scoredData, scoredTemplate } from '../../../form/src/fixtures/scored.fixture.ts'
import { createSubtotalRows } from './subtotal-rows.ts'

const columns = ['l1', 'l2', 'name', 'clause', 'actual', 'points', 'score', 'unit']

/** The scored fixture with a table: two levels, and a column behind the points. */
function opened(): Form {
  const { compiled, findings } = compileTemplate({
    ...scoredTemplate(),
    sheet: {
      page: { size: 'A4', orientation: 'landscape', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
      columns: columns.map((id) => ({ id, width: 30 })),
      bands: [
        {
          id: 'table',
          band: 'table',
          rows: 'indicators',
          columns: columns.map((id, at) =>
            at < 2 ? { id, at: id, head: id, level: at + 1 } : { id, at: id, head: id, cell: `{${id}}` },
          ),
        },
      ],
    },
  })
  if (!compiled) throw new Error(JSON.stringify(findings))
  let minted = 0
  return createForm(compiled, { data: scoredData, today: '2023-01-31', mintId: () => `n${++minted}` })
}

function told(form: Form, subtotals = createSubtotalRows(form)): readonly string[] {
  const grid = form.grid()
  if (!grid) throw new Error('The form has no table.')
  return [...subtotals.in(grid)].flatMap(([position, rows]) =>
    rows.map((row) => {
      const cells = row.texts().map((text, at) => `${row.cells[at]?.columnSpan}:${text}`)
      return `${grid.rows[position]?.address} ${columns[row.column]} ${cells.join(' ')}`
    }),
  )
}

test('a subtotal stands below the last row of its level, its points below the points', () => {
  // 履职目标 and 满意度 have one row that counts each: their sums would say what stands above them.
  expect(told(opened())).toEqual([
    'indicators#b l2 3:小　计 1: 1:10 1:8.00 1:',
    'indicators#c l1 4:产出指标小计 1: 1:12 1:9.50 1:',
  ])
})

test('subtotals follow what is typed, and come with the second row that counts', () => {
  vi.useFakeTimers()
  const form = opened()
  const subtotals = createSubtotalRows(form)
  let changes = 0
  const stop = subtotals.subscribe(() => {
    changes += 1
  })
  const [row] = [...subtotals.in(form.grid() ?? sheetless).values()].flat()
  form.type('indicators#a.actual', '95')
  vi.runAllTimers()
  expect(row?.texts()).toEqual(['小　计', '', '10', '9.00', ''])
  expect(changes).toBe(0)
  form.type('indicators#e.points', '3')
  vi.runAllTimers()
  expect(changes).toBe(1)
  expect(told(form, subtotals)).toContain('indicators#e l2 3:小　计　2 行未得分 1: 1:11 1:0.00 1:')
  stop()
  vi.useRealTimers()
})

const sheetless = { columns: [], rows: [], cells: [], faults: [] }
