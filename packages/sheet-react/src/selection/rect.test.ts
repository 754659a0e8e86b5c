import type { Grid, GridCell } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../fixtures/paper-source.fixture.ts'
import { createLookup } from '../grid-lookup.ts'
import { bandRect, cellsIn, growRect, holdsCell, joinRects, type Rect, rectOf } from './rect.ts'

/** A grid of single cells in which rectangles were merged one after another, where they cut no other. */
function merged(rows: number, columns: number, wishes: readonly Rect[]): Grid {
  const taken = new Map<string, Rect>()
  for (const wish of wishes) {
    const places = placesOf(wish)
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) taken.set(place, wish)
  }
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const over = taken.get(`${row} ${column}`) ?? { row, column, rowEnd: row + 1, columnEnd: column + 1 }
      if (over.row !== row || over.column !== column) continue
      const address = `r${row}.c${column}`
      cells.push({
        row,
        column,
        rowSpan: over.rowEnd - row,
        columnSpan: over.columnEnd - column,
        kind: 'field',
        address,
        addresses: [address],
        from: { part: address },
      })
    }
  }
  return {
    columns: Array.from({ length: columns }, (_, index) => ({ id: `c${index}`, width: 10 })),
    rows: Array.from({ length: rows }, (_, index) => ({
      band: 'b',
      key: `r${index}`,
      head: false,
      within: [],
    })),
    cells,
    faults: [],
  }
}

function placesOf(rect: Rect): string[] {
  const places: string[] = []
  for (let row = rect.row; row < rect.rowEnd; row += 1) {
    for (let column = rect.column; column < rect.columnEnd; column += 1) places.push(`${row} ${column}`)
  }
  return places
}

const size = { rows: 12, columns: 7 }
const rect = fc
  .tuple(
    fc.nat(size.rows - 1),
    fc.nat(size.columns - 1),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([row, column, down, right]) => ({
    row,
    column,
    rowEnd: Math.min(size.rows, row + down),
    columnEnd: Math.min(size.columns, column + right),
  }))
const grid = fc.array(rect, { maxLength: 12 }).map((wishes) => merged(size.rows, size.columns, wishes))

describe('a rectangle of cells', () => {
  it('grows until it cuts no merged cell, and no further', () => {
    fc.assert(
      fc.property(grid, rect, (over, from) => {
        const lookup = createLookup(over)
        const grown = growRect(lookup, from)
        expect(joinRects(grown, from)).toEqual(grown)
        const touched = over.cells.filter((cell) => overlaps(rectOf(cell), grown))
        expect(touched.every((cell) => holdsCell(grown, cell))).toBe(true)
        expect(growRect(lookup, grown)).toEqual(grown)
        // Each side is there because of a cell: nothing smaller holds all that it had to take.
        const needed = touched.map(rectOf).reduce(joinRects, from)
        expect(needed).toEqual(grown)
      }),
      { seed: 41, numRuns: 300 },
    )
  })

  it('tells its cells, each once and in reading order', () => {
    fc.assert(
      fc.property(grid, rect, (over, from) => {
        const lookup = createLookup(over)
        const grown = growRect(lookup, from)
        expect(cellsIn(lookup, grown)).toEqual(over.cells.filter((cell) => holdsCell(grown, cell)))
      }),
      { seed: 42, numRuns: 300 },
    )
  })

  it('of a band has its rows without their heads and without the label at its side', () => {
    const paper = gridOf(4)
    const lookup = createLookup(paper)
    const [cell] = lookup.showing('rows#r3.target')
    if (!cell) throw new Error('the paper shows its rows')
    expect(bandRect(paper, lookup, cell)).toEqual({ row: 4, rowEnd: 8, column: 1, columnEnd: 5 })
  })
})

function overlaps(a: Rect, b: Rect): boolean {
  return a.row < b.rowEnd && b.row < a.rowEnd && a.column < b.columnEnd && b.column < a.columnEnd
}
