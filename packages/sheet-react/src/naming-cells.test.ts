import { describe, expect, it } from 'vitest'
import { gridOf } from './fixtures/paper-source.fixture.ts'
import { namingCells } from './naming-cells.ts'

describe('cells that name their rows', () => {
  it('are the first values behind the levels, and the head over them; a grid without heads has none', () => {
    const names = [...namingCells(gridOf(3))].map((cell) => cell.address ?? cell.kind)
    expect(names).toEqual(['rows#r1.name', 'rows#r2.name', 'rows#r3.name', 'head'])
  })
})
