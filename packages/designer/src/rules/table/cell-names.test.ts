import { createForm } from '@tianbao/form'
import { blankTemplate, compileTemplate, type Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { cellNames } from './cell-names.ts'

test('a cell of a row without a name is called by its number in the list and its title', () => {
  const blank = blankTemplate({
    form: 'drawn',
    region: '420000',
    year: 2024,
    title: '表',
    rows: 1,
    columns: 2,
  })
  const row = {
    type: 'object',
    additionalProperties: false,
    properties: { id: { type: 'string' }, amount: { type: 'number', title: '金额', 'x-kind': 'money' } },
  }
  const template: Template = {
    ...blank,
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { items: { type: 'array', title: '明细', maxItems: 10, items: row } },
    },
    sheet: {
      page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
      columns: [{ id: 'c1', width: 60 }],
      bands: [
        {
          id: 'items',
          band: 'table',
          rows: 'items',
          columns: [{ id: 'amount', at: 'c1', cell: '{amount}' }],
        },
      ],
    },
  }
  const { compiled } = compileTemplate(template)
  if (compiled === undefined) throw new Error('The template does not compile.')
  const form = createForm(compiled, {
    today: '2024-01-26',
    mintId: () => 'x',
    data: { items: [{ id: 'a', amount: 1 }, { id: 'b' }] },
  })
  const grid = form.grid()
  if (grid === null) throw new Error('The form has no grid.')
  const names = grid.cells.map(cellNames(form, grid)).filter((name) => name !== '')
  expect(names).toEqual(['第 1 行 金额', '第 2 行 金额'])
})
