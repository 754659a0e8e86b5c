import { place, type Sheet } from '@tianbao/sheet'
import { describe, expect, it } from 'vitest'
import { gridOf } from './fixtures/paper-source.fixture.ts'
import { namingCells } from './naming-cells.ts'

describe('cells that name their rows', () => {
  it('are the head and below it the first values behind the levels; a grid without heads has none', () => {
    const grid = gridOf(3)
    const names = grid.cells.filter(namingCells(grid).isName).map((cell) => cell.address ?? cell.kind)
    expect(names).toEqual(['head', 'rows#r1.name', 'rows#r2.name', 'rows#r3.name'])
  })

  it('of children of a group are their own levels, with the head that reaches over them', () => {
    const sheet: Sheet = {
      page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
      columns: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, width: 45 })),
      bands: [
        {
          id: 'money',
          band: 'table',
          rows: ['in', 'out'],
          columns: [
            {
              id: 'line',
              head: '资金',
              columns: [
                { id: 'part', at: 'c1', level: 1 },
                { id: 'item', at: 'c2', level: 2 },
              ],
            },
            { id: 'now', at: 'c3', head: '当年', cell: '{now}' },
            { id: 'last', at: 'c4', head: '上年', cell: '{last}' },
          ],
        },
      ],
    }
    const rows = ['in.own', 'in.all', 'out.own'].map((address) => ({
      address,
      levels: [address.slice(0, address.indexOf('.')), address],
    }))
    const grid = place(sheet, { rows: { money: rows } })
    const names = grid.cells.filter(namingCells(grid).isName)
    expect(names.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['head', 0, 0],
      ['level', 1, 1],
      ['level', 2, 1],
      ['level', 3, 1],
    ])
  })
})
