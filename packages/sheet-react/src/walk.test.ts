import type { Grid, GridCell } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPaperSource } from './fixtures/paper-source.fixture.ts'
import { createLookup } from './grid-lookup.ts'
import { type Motion, move, movePage, type Spot, spotAt, type Walk } from './walk.ts'

const source = createPaperSource(6)
const grid = source.grid()
const walk: Walk = {
  grid,
  lookup: createLookup(grid),
  stops: (cell) =>
    source
      .pieces(cell)
      .flatMap((piece) =>
        'address' in piece && !source.view(piece.address).isPrinted ? [piece.address] : [],
      ),
  isOpen: (address) => !source.view(address).isReadonly,
}

const at = (address: string): Spot => {
  const spot = spotAt(walk, address)
  if (!spot) throw new Error(`no spot at ${address}`)
  return spot
}

const go = (from: string, ...motions: Motion[]): string | null => {
  let spot: Spot | null = at(from)
  for (const motion of motions) spot = spot && move(walk, spot, motion)
  return spot?.address ?? null
}

describe('walking in a table', () => {
  it('goes across values and over printed words', () => {
    expect(go('who', 'right')).toBe('phone')
    expect(go('phone', 'left')).toBe('who')
    expect(go('rows#r2.name', 'right', 'right')).toBe('rows#r2.target')
    expect(go('rows#r2.target', 'right')).toBeNull()
  })

  it('goes through every value that stands in one text', () => {
    expect(go('from', 'right')).toBe('until')
    expect(go('from', 'right', 'right')).toBe('goal')
    expect(go('goal', 'left')).toBe('until')
  })

  it('leads from a wide cell into the columns beneath it, and back', () => {
    expect(go('goal', 'down')).toBe('rows#r1.last')
    expect(go('goal', 'down', 'up')).toBe('goal')
  })

  it('keeps to the column in which it began', () => {
    expect(go('phone', 'down', 'down')).toBe('rows#r1.target')
    expect(go('phone', 'down', 'down', 'down')).toBe('rows#r2.target')
  })

  it('reaches the ends of rows, bands and the whole table', () => {
    expect(go('rows#r3.last', 'rowStart')).toBe('rows#r3.name')
    expect(go('rows#r3.last', 'rowEnd')).toBe('rows#r3.target')
    expect(go('rows#r3.last', 'bandDown')).toBe('rows#r6.last')
    expect(go('rows#r3.last', 'bandUp')).toBe('rows#r1.last')
    expect(go('rows#r3.last', 'first')).toBe('who')
    expect(go('who', 'last')).toBe('rows#r6.target')
  })

  it('goes a page at a time, or as far as there is', () => {
    expect(movePage(walk, at('rows#r1.target'), 3)?.address).toBe('rows#r4.target')
    expect(movePage(walk, at('rows#r1.target'), 30)?.address).toBe('rows#r6.target')
    expect(movePage(walk, at('who'), -5)).toBeNull()
  })

  it('with Tab comes to every cell that can be typed in, once and in reading order', () => {
    const seen = ['who']
    for (let spot = move(walk, at('who'), 'next'); spot; spot = move(walk, spot, 'next'))
      seen.push(spot.address)
    const open = grid.cells.flatMap((cell) => walk.stops(cell)).filter((address) => walk.isOpen(address))
    expect(seen).toEqual(open)
  })

  it('with Shift and Tab goes the same way back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...grid.cells.flatMap((cell) => walk.stops(cell)).filter(walk.isOpen)),
        (address) => {
          const next = move(walk, at(address), 'next')
          if (next) expect(move(walk, next, 'previous')?.address).toBe(address)
        },
      ),
      { seed: 31, numRuns: 100 },
    )
  })
})

describe('in values that were merged since they are equal', () => {
  const cellOf = (part: string, ids: readonly string[], row: number, column: number): GridCell => ({
    row,
    column,
    rowSpan: ids.length,
    columnSpan: 1,
    kind: 'field',
    address: `rows#${ids[0]}.${part}`,
    addresses: ids.map((id) => `rows#${id}.${part}`),
    from: { part: `table#${part}`, row: `rows#${ids[0]}` },
  })
  const merged: Grid = {
    columns: [
      { id: 'c1', width: 20 },
      { id: 'c2', width: 20 },
    ],
    rows: ['a', 'b', 'c'].map((id) => ({
      band: 'table',
      key: `rows#${id}`,
      head: false,
      address: `rows#${id}`,
      within: [],
    })),
    cells: [
      cellOf('group', ['a', 'b', 'c'], 0, 0),
      cellOf('name', ['a'], 0, 1),
      cellOf('name', ['b'], 1, 1),
      cellOf('name', ['c'], 2, 1),
    ],
    faults: [],
  }
  const around: Walk = {
    grid: merged,
    lookup: createLookup(merged),
    stops: ({ addresses }) => addresses.slice(0, 1),
    isOpen: () => true,
  }
  const after = (address: string, motion: Motion) => {
    const from = spotAt(around, address)
    return from && move(around, from, motion)?.address
  }

  it('goes on in the row where one typed', () => {
    expect(after('rows#a.group', 'next')).toBe('rows#a.name')
    expect(after('rows#b.group', 'next')).toBe('rows#b.name')
    expect(after('rows#c.group', 'next')).toBe('rows#c.name')
    expect(after('rows#c.group', 'right')).toBe('rows#c.name')
  })
})
