import { expect, test } from 'vitest'
import type { Sheet } from '../sheet.ts'
import { addSquares } from './squares.ts'

const columns = ['c1', 'c2', 'c3'].map((id) => ({ id, width: 30 }))
const page = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 15, right: 15, bottom: 15, left: 15 },
} as const
const words = { id: 'words', at: ['r1', 'c1'], text: '部门' } as const
const first = { id: 'table', band: 'grid', rows: [{ id: 'r1' }], cells: [words] } as const
const sided: Sheet = {
  page,
  columns,
  bands: [
    first,
    {
      id: 'block',
      band: 'stack',
      side: { text: '侧栏', inside: 'c2' },
      bands: [{ ...first, id: 'inner', cells: [{ ...words, at: ['r1', 'c2'] }] }],
    },
  ],
}

function added(spec: Parameters<typeof addSquares>[1]): Sheet {
  const outcome = addSquares(sided, spec)
  if (!('sheet' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.sheet
}

test('squared paper has a cell for every grid column, and an id that no other band has', () => {
  const sheet = added({ into: null, after: 'table', rows: 2 })
  expect(sheet.bands.map(({ id }) => id)).toEqual(['table', expect.not.stringMatching(/^table$/), 'block'])
  const band = sheet.bands[1]
  expect(band).toMatchObject({ band: 'grid', rows: [{ id: 'r1' }, { id: 'r2' }] })
  expect(band?.band === 'grid' && band.cells.map(({ at }) => at.join())).toEqual(
    ['r1', 'r2'].flatMap((row) => ['c1', 'c2', 'c3'].map((column) => `${row},${column}`)),
  )
})

test('within a block it begins behind the side label', () => {
  const sheet = added({ into: 'block', after: 'inner', rows: 1 })
  const block = sheet.bands[1]
  const band = block?.band === 'stack' ? block.bands[1] : undefined
  expect(band?.band === 'grid' && band.cells.map(({ at }) => at[1])).toEqual(['c2', 'c3'])
})
