import { expect, it } from 'vitest'
import { cellKey } from './cell-key.ts'
import { gridOf } from './fixtures/paper-source.fixture.ts'
import { createLookup } from './grid-lookup.ts'

it('finds every cell by its name, its values and its place, as a look at all cells would', () => {
  const grid = gridOf(4)
  const lookup = createLookup(grid)
  for (const [index, cell] of grid.cells.entries()) {
    expect(lookup.named(cellKey(cell))).toBe(cell)
    expect(lookup.indexOf(cell)).toBe(index)
    expect(lookup.at(cell.row, cell.column)).toBe(cell)
    for (const address of cell.addresses)
      expect(lookup.showing(address)).toEqual(grid.cells.filter((own) => own.addresses.includes(address)))
  }
  expect(lookup.named('rows#target rows#none')).toBeUndefined()
  expect(lookup.showing('rows#none.target')).toEqual([])
  expect(grid.cells.some((cell) => lookup.indexOf({ ...cell }) >= 0)).toBe(false)
})

it('finds a cell of several rows by the values of each, and what a band draws twice in both places', () => {
  const grid = gridOf(4)
  const [first] = grid.cells.filter((cell) => cell.address === 'rows#r3.target')
  if (!first) throw new Error('the paper shows its rows')
  const both = { ...first, addresses: ['rows#r3.target', 'rows#r4.target'] }
  const again = { ...first, row: 0, from: { part: 'other' } }
  const lookup = createLookup({ ...grid, cells: [again, both] })
  expect(lookup.showing('rows#r4.target')).toEqual([both])
  expect(lookup.showing('rows#r3.target')).toEqual([again, both])
})
