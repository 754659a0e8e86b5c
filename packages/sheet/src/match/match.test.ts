import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlacement } from '../fixtures/any-sheet.ts'
import { ezhou2023, ezhou2023Shape } from '../fixtures/ezhou-2023.ts'
import { ezhou2024, ezhou2024Shape } from '../fixtures/ezhou-2024.ts'
import { hengyang2022, hengyang2022Shape } from '../fixtures/hengyang-2022.ts'
import { gridOf, rowsOf, sheetOf, tableOf } from '../fixtures/small.ts'
import type { Grid, GridCell } from '../grid.ts'
import { readParts } from '../parts.ts'
import { place } from '../place/place.ts'
import type { Sheet } from '../sheet.ts'
import { match } from './match.ts'
import type { Fits } from './match-row.ts'
import { layRawTable, type RawCell, type RawTable } from './raw-table.ts'

function rawOf(grid: Grid, words: (cell: GridCell) => string): RawTable {
  const cells = grid.cells.map(({ row, column, rowSpan, columnSpan }, index): RawCell => {
    const cell = grid.cells[index]
    return { row, column, rowSpan, columnSpan, text: cell === undefined ? '' : words(cell) }
  })
  return { rows: grid.rows.length, columns: grid.columns.length, cells }
}

/** Words as a filled form has them: labels their texts, levels their names, inputs a value. */
function wordsOf(sheet: Sheet): (cell: GridCell) => string {
  const parts = readParts(sheet)
  return (cell) => {
    if (cell.kind === 'empty') return ''
    if (cell.kind === 'level') return `${cell.from.part}/${cell.from.row}`
    if (cell.kind === 'field') return cell.address?.endsWith('name') === true ? `名 ${cell.address}` : '100%'
    return parts.get(cell.from.part)?.text ?? ''
  }
}

/** Printed words must be there; an input takes any text, and a name best its own. */
function fitsOf(words: (cell: GridCell) => string): Fits {
  return (cell, text) => {
    if (text === words(cell)) return 1
    if (text === '') return cell.kind === 'field' ? 0.5 : 0.1
    return cell.kind === 'field' && !text.startsWith('名') ? 0.6 : 0
  }
}

const forms = [
  ['hubei 2024', ezhou2024, ezhou2024Shape],
  ['hubei 2023', ezhou2023, ezhou2023Shape(2)],
  ['hunan 2022', hengyang2022, hengyang2022Shape],
] as const

describe('match', () => {
  it('gives back every cell of any grid from its words', () => {
    fc.assert(
      fc.property(
        anyPlacement,
        fc.array(fc.constantFrom('', 'A', 'B', '12'), { minLength: 1, maxLength: 9 }),
        ({ sheet, shape }, texts) => {
          const grid = place(sheet, shape)
          const words = new Map(grid.cells.map((cell, index) => [cell, texts[index % texts.length] ?? '']))
          const raw = rawOf(grid, (cell) => words.get(cell) ?? '')
          const found = match(grid, raw, (cell, text) => (words.get(cell) === text ? 1 : 0))
          expect(found.cells.map(({ cell }) => cell?.from)).toEqual(grid.cells.map(({ from }) => from))
          expect(found.rows).toEqual(grid.rows.map((_, row) => ({ kind: 'row', row })))
          expect(found.share).toBe(1)
        },
      ),
      { seed: 37, numRuns: 400 },
    )
  })

  for (const [name, sheet, shape] of forms) {
    const grid = place(sheet, shape)
    const words = wordsOf(sheet)
    const fits = fitsOf(words)

    it(`gives back every cell of the form ${name}`, () => {
      const found = match(grid, rawOf(grid, words), fits)
      expect(found.cells.map(({ cell }) => cell)).toEqual(grid.cells)
    })

    it(`finds every word of the form ${name} when all merges were lost`, () => {
      const cells = grid.cells.flatMap((cell) =>
        Array.from(
          { length: cell.rowSpan * cell.columnSpan },
          (_, index): RawCell => ({
            row: cell.row + Math.floor(index / cell.columnSpan),
            column: cell.column + (index % cell.columnSpan),
            rowSpan: 1,
            columnSpan: 1,
            text: index === 0 ? words(cell) : '',
          }),
        ),
      )
      cells.sort((a, b) => a.row - b.row || a.column - b.column)
      const found = match(grid, { rows: grid.rows.length, columns: grid.columns.length, cells }, fits)
      expect(found.share).toBe(1)
      for (const { raw, cell } of found.cells) {
        if (raw.text !== '') expect([cell?.row, words(cell as GridCell)]).toEqual([raw.row, raw.text])
      }
    })

    it(`finds every word of the form ${name} on another grid of columns and with a row missing`, () => {
      const gone = grid.rows.findIndex(({ address }) => address !== undefined) + 2
      const cells = rawOf(grid, words)
        .cells.filter(({ row, rowSpan }) => row !== gone || rowSpan > 1)
        .map((cell) => ({ ...cell, column: cell.column * 2, columnSpan: cell.columnSpan * 2 }))
        .map((cell) => (cell.row > gone ? { ...cell, row: cell.row - 1 } : cell))
      const found = match(grid, { rows: grid.rows.length - 1, columns: grid.columns.length * 2, cells }, fits)
      expect(found.share).toBeGreaterThan(0.99)
    })
  }

  it('takes rows that the grid lacks as one more of the row before', () => {
    const sheet = sheetOf(
      3,
      tableOf(
        't',
        { id: 'l', at: 'c1', head: '级', level: 1 },
        { id: 'name', at: 'c2', head: '名称', cell: '{name}' },
        { id: 'v', at: 'c3', head: '值', cell: '{v}' },
      ),
      gridOf('g', 1, 'a r1 c1 备注', 'b r1 c2 {note}'),
    )
    const grid = place(sheet, { rows: { t: rowsOf('t', ['甲'], ['甲']) } })
    const raw = layRawTable([
      [{ text: '级' }, { text: '名称' }, { text: '值' }],
      [{ text: '甲', rowSpan: 3 }, { text: '一' }, { text: '1' }],
      [{ text: '二' }, { text: '2' }],
      [{ text: '三' }, { text: '3' }],
      [{ text: '备注' }, { text: '无', columnSpan: 2 }],
      [{ text: '（完）' }],
    ])
    const fits: Fits = (cell, text) => {
      if (cell.kind === 'level') return text === '甲' ? 1 : 0
      if (cell.kind === 'field') return 0.6
      return readParts(sheet).get(cell.from.part)?.text === text ? 1 : 0
    }
    const found = match(grid, raw, fits)
    expect(found.rows).toEqual([
      { kind: 'row', row: 0 },
      { kind: 'row', row: 1 },
      { kind: 'row', row: 2 },
      { kind: 'more', row: 2 },
      { kind: 'row', row: 3 },
      { kind: 'none' },
    ])
    expect(
      found.cells.filter(({ isMore }) => isMore).map(({ raw: { text }, cell }) => [text, cell?.from.part]),
    ).toEqual([
      ['三', 't#name'],
      ['3', 't#v'],
    ])
    expect(found.share).toBe(12 / 13)
  })

  it('asks about each row as often, however many there are', () => {
    const asked = (count: number) => {
      const rows = rowsOf('annual', ...Array.from({ length: count }, () => ['A', null]))
      const grid = place(ezhou2024, { rows: { annual_table: rows } })
      let times = 0
      const words = (cell: GridCell) => cell.address ?? cell.from.part
      match(grid, rawOf(grid, words), (cell, text) => {
        times += 1
        return words(cell) === text ? 1 : 0
      })
      return times / count
    }
    expect(asked(1600)).toBeLessThan(asked(400) * 1.3)
  })

  it('finds nothing in a table that is another one, and of none', () => {
    const grid = place(ezhou2024, ezhou2024Shape)
    const raw = layRawTable([
      [{ text: '序号' }, { text: '姓名' }],
      [{ text: '1' }, { text: '周**' }],
    ])
    expect(match(grid, raw, () => 0).share).toBe(0)
    expect(match(grid, { rows: 0, columns: 0, cells: [] }, () => 0)).toEqual({
      cells: [],
      rows: [],
      share: 1,
    })
    expect(match(place(sheetOf(1), { rows: {} }), raw, () => 1).share).toBe(0)
  })
})

describe('layRawTable', () => {
  it('places cells beside those that reach down from above', () => {
    const { cells, columns } = layRawTable([
      [
        { text: 'a', rowSpan: 2 },
        { text: 'b', columnSpan: 2 },
      ],
      [{ text: 'c' }, { text: 'd', rowSpan: 9 }],
    ])
    expect(columns).toBe(3)
    expect(cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ])
  })

  it('ends a span where another cell begins, and takes a lying one as 1', () => {
    const { cells } = layRawTable([
      [{ text: 'a' }, { text: 'b', rowSpan: 2 }],
      [
        { text: 'c', columnSpan: 5 },
        { text: 'd', columnSpan: -3 },
      ],
    ])
    expect(cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [2, 1],
    ])
    expect(layRawTable([[{ text: 'a', columnSpan: 1e9 }]]).columns).toBe(1024)
  })
})
