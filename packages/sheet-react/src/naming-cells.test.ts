import { describe, expect, it } from 'vitest'
import { gridOf } from './fixtures/paper-source.fixture.ts'
import { namingCells } from './naming-cells.ts'

describe('cells that name their rows', () => {
  it('are the head and below it the first values behind the levels; a grid without heads has none', () => {
    const grid = gridOf(3)
    const names = grid.cells.filter(namingCells(grid).isName).map((cell) => cell.address ?? cell.kind)
    expect(names).toEqual(['head', 'rows#r1.name', 'rows#r2.name', 'rows#r3.name'])
  })
})
