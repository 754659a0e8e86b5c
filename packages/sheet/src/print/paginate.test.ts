import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlacement } from '../fixtures/any-sheet.ts'
import { ezhou2024, ezhou2024Shape } from '../fixtures/ezhou-2024.ts'
import { gridOf, rowsOf, sheetOf, tableOf } from '../fixtures/small.ts'
import type { Grid } from '../grid.ts'
import { place } from '../place/place.ts'
import { type PageRules, pageRules, type RowHeight, type SheetPage } from './page.ts'
import { paginate } from './paginate.ts'

const plain: PageRules = { repeatHeads: false, keepWithHead: 0, keepRows: 1, wordsFrom: 25 }

/** Rows of each page from 1, repeated ones in parentheses, slices with their heights. */
function rowsOn(pages: readonly SheetPage[], heights: readonly RowHeight[]): string[] {
  return pages.map(({ rows }) =>
    rows
      .map(({ row, isRepeated, from, to }) => {
        const entry = heights[row] ?? 0
        const whole = typeof entry === 'number' ? entry : entry.height
        const name = isRepeated ? `(${row + 1})` : `${row + 1}`
        return from === 0 && to === whole ? name : `${name}[${from}-${to}]`
      })
      .join(' '),
  )
}

function table(rows: number): Grid {
  const band = tableOf(
    't',
    { id: 'a', at: 'c1', head: 'A', level: 1 },
    { id: 'b', at: 'c2', head: 'B', cell: '{b}' },
  )
  const levels = Array.from({ length: rows }, (_, row) => [row < 5 ? 'x' : 'y'])
  return place(sheetOf(2, band), { rows: { t: rowsOf('t', ...levels) } })
}

const tens = (count: number) => Array.from({ length: count }, () => 10)

describe('paginate', () => {
  it('fills each page with the rows that fit, the first one under the title', () => {
    const grid = place(sheetOf(1, gridOf('g', 7)), { rows: {} })
    const pages = paginate(grid, tens(7), 30, { ...plain, firstPage: 20 })
    expect(rowsOn(pages, tens(7))).toEqual(['1 2', '3 4 5', '6 7'])
    expect(pages.map(({ height }) => height)).toEqual([20, 30, 20])
  })

  it('prints the header rows again where a table goes on', () => {
    expect(rowsOn(paginate(table(6), tens(7), 40, { ...plain, repeatHeads: true }), tens(7))).toEqual([
      '1 2 3 4',
      '(1) 5 6 7',
    ])
  })

  it('does not print them again where they would take half of the page', () => {
    const heights = [25, ...tens(6)]
    expect(rowsOn(paginate(table(6), heights, 45, { ...plain, repeatHeads: true }), heights)).toEqual([
      '1 2 3',
      '4 5 6 7',
    ])
  })

  it('keeps a header with enough of its table', () => {
    const band = tableOf('t', { id: 'b', at: 'c1', head: 'B', cell: '{b}' })
    const grid = place(sheetOf(1, gridOf('g', 3), band), { rows: { t: rowsOf('t', [], [], []) } })
    const on = (keepWithHead: number) =>
      rowsOn(paginate(grid, tens(7), 60, { ...plain, keepWithHead }), tens(7))
    expect(on(0)).toEqual(['1 2 3 4 5 6', '7'])
    expect(on(30)).toEqual(['1 2 3 4 5 6', '7'])
    expect(on(40)).toEqual(['1 2 3', '4 5 6 7'])
    expect(rowsOn(paginate(grid, tens(7), 40, plain), tens(7))).toEqual(['1 2 3', '4 5 6 7'])
  })

  it('does not cut a first-level group near its ends', () => {
    const heights = tens(11)
    expect(rowsOn(paginate(table(10), heights, 80, { ...plain, keepRows: 3 }), heights)).toEqual([
      '1 2 3 4 5 6',
      '7 8 9 10 11',
    ])
    expect(rowsOn(paginate(table(10), heights, 80, plain), heights)).toEqual(['1 2 3 4 5 6 7 8', '9 10 11'])
  })

  it('cuts a first-level group where enough rows stand on either side', () => {
    const on = (rows: number, room: number) =>
      rowsOn(paginate(table(rows), tens(rows + 1), room, { ...plain, keepRows: 3 }), tens(rows + 1))
    expect(on(11, 90)).toEqual(['1 2 3 4 5 6 7 8 9', '10 11 12'])
    expect(on(10, 90)).toEqual(['1 2 3 4 5 6', '7 8 9 10 11'])
    expect(on(11, 80)).toEqual(['1 2 3 4 5 6', '7 8 9 10 11 12'])
  })

  it('gives a row that is too high a page of its own, and says so', () => {
    const grid = place(sheetOf(1, gridOf('g', 3)), { rows: {} })
    const pages = paginate(grid, [10, 99, 10], 40, plain)
    expect(rowsOn(pages, [10, 99, 10])).toEqual(['1', '2', '3'])
    expect(pages.map(({ isOver }) => isOver)).toEqual([false, true, false])
  })

  it('slices a long text where it may be cut', () => {
    const grid = place(sheetOf(2, gridOf('g', 3, 'a r2 c1 职能', 'b r2 c2 {b}')), { rows: {} })
    const heights: RowHeight[] = [10, { height: 90, cuts: [20, 50, 70, 95] }, 10]
    const pages = paginate(grid, heights, 40, plain)
    expect(rowsOn(pages, heights)).toEqual(['1 2[0-20]', '2[20-50]', '2[50-90]', '3'])
    expect(pages.map(({ cells }) => cells.filter(({ cell }) => cell.from.part === 'g#b'))).toMatchObject([
      [{ row: 1, isContinued: false, goesOn: true, isWorded: true }],
      [{ row: 0, isContinued: true, goesOn: true, isWorded: true }],
      [{ row: 0, isContinued: true, goesOn: false, isWorded: true }],
      [],
    ])
  })

  it('cuts merged cells at the edge; their words stand in the highest piece and in every high one', () => {
    const pieces = (wordsFrom: number) =>
      paginate(table(9), tens(10), 40, { ...plain, wordsFrom }).map(({ cells }) =>
        cells
          .filter(({ cell }) => cell.kind === 'level')
          .map(
            ({ rowSpan, isContinued, goesOn, isWorded }) =>
              `${isContinued ? '…' : ''}${rowSpan}${goesOn ? '…' : ''}${isWorded ? ' words' : ''}`,
          ),
      )
    expect(pieces(99)).toEqual([['3… words'], ['…2', '2… words'], ['…2']])
    expect(pieces(20)).toEqual([['3… words'], ['…2 words', '2… words'], ['…2 words']])
  })

  it('runs a side down over header rows that are printed again', () => {
    const band = tableOf('t', { id: 'b', at: 'c2', head: 'B', cell: '{b}' })
    const sheet = sheetOf(2, { id: 's', band: 'stack', side: { text: '侧', inside: 'c2' }, bands: [band] })
    const pages = paginate(place(sheet, { rows: { t: rowsOf('t', [], [], [], []) } }), tens(5), 30, {
      ...plain,
      repeatHeads: true,
    })
    expect(pages[1]?.cells.slice(0, 2)).toMatchObject([
      { cell: { kind: 'side' }, row: 0, rowSpan: 3, isContinued: true, goesOn: false },
      { cell: { kind: 'head' }, row: 0, rowSpan: 1, isContinued: false, goesOn: false },
    ])
  })

  it('prints the Hubei form of 2024 on five pages, each new table at the head of what it keeps', () => {
    const grid = place(ezhou2024, ezhou2024Shape)
    const texts: Readonly<Record<string, number>> = { functions: 80, tasks: 60, long_goal: 18, goal: 18 }
    const heights = grid.rows.map(() => 7.2)
    for (const cell of grid.cells)
      heights[cell.row] = Math.max(heights[cell.row] ?? 0, texts[cell.from.part.split('#')[1] ?? ''] ?? 0)
    const pages = paginate(grid, heights, 267, { ...pageRules, firstPage: 247 })
    expect(pages).toHaveLength(5)
    for (const page of pages) expect(page.height).toBeLessThanOrEqual(267)
    const starts = pages.map(({ rows }) => rows.find(({ isRepeated }) => !isRepeated)?.row)
    expect(starts).toEqual([0, 15, 51, 84, 118])
    expect(pages.map(({ rows }) => rows.filter(({ isRepeated }) => isRepeated).length)).toEqual([
      0, 0, 1, 3, 3,
    ])
  })

  it('prints every row once and tiles every page, whatever the grid, the heights and the rules', () => {
    const anyHeights = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 60 }),
        fc.record({
          height: fc.integer({ min: 0, max: 200 }),
          cuts: fc.constantFrom([], [10, 30, 90], [50]),
        }),
      ),
      { maxLength: 30 },
    )
    const anyRules = fc.record({
      repeatHeads: fc.boolean(),
      keepWithHead: fc.integer({ min: 0, max: 80 }),
      keepRows: fc.integer({ min: 0, max: 4 }),
      wordsFrom: fc.constantFrom(0, 25, 1000),
    })
    fc.assert(
      fc.property(
        anyPlacement,
        anyHeights,
        fc.integer({ min: 1, max: 120 }),
        anyRules,
        ({ sheet, shape }, heights, room, rules) => {
          const grid = place(sheet, shape)
          const pages = paginate(grid, heights, room, rules)
          expect(printed(pages)).toEqual(
            grid.rows.map((_, row) => {
              const entry = heights[row] ?? 0
              return typeof entry === 'number' ? entry : entry.height
            }),
          )
          for (const page of pages) expect(bareSlots(page, grid.columns.length)).toEqual([])
        },
      ),
      { seed: 33, numRuns: 1000 },
    )
  })

  it('bears the words of every cell somewhere', () => {
    fc.assert(
      fc.property(anyPlacement, fc.integer({ min: 10, max: 50 }), ({ sheet, shape }, room) => {
        const grid = place(sheet, shape)
        const pages = paginate(grid, tens(grid.rows.length), room, pageRules)
        const worded = new Set(
          pages.flatMap(({ cells }) => cells.filter(({ isWorded }) => isWorded)).map(({ cell }) => cell),
        )
        expect(grid.cells.filter((cell) => !worded.has(cell))).toEqual([])
      }),
      { seed: 34, numRuns: 300 },
    )
  })
})

/** Millimetres printed of each row, what is printed again not counted. */
function printed(pages: readonly SheetPage[]): number[] {
  const sums: number[] = []
  for (const { row, isRepeated, from, to } of pages.flatMap(({ rows }) => rows)) {
    if (!isRepeated) sums[row] = (sums[row] ?? 0) + to - from
  }
  return sums
}

function bareSlots({ rows, cells }: SheetPage, width: number): string[] {
  const covered = new Set<string>()
  const faults: string[] = []
  for (const { cell, row, rowSpan } of cells) {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        if (covered.has(`${r} ${c}`)) faults.push(`twice ${r} ${c}`)
        covered.add(`${r} ${c}`)
      }
    }
  }
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < width; c++) if (!covered.has(`${r} ${c}`)) faults.push(`bare ${r} ${c}`)
  }
  return faults
}
