import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyPlacement } from '../fixtures/any-sheet.ts'
import { ezhou2024 } from '../fixtures/ezhou-2024.ts'
import { diceOf, gestures } from '../fixtures/gestures.ts'
import { gridOf, sheetOf } from '../fixtures/small.ts'
import type { GridBand, Sheet } from '../sheet.ts'
import { skeletonShape } from '../skeleton.ts'
import { place } from './place.ts'

/** A copy of a sheet is known to nobody. */
function drawnAnew(sheet: Sheet) {
  return place(structuredClone(sheet), skeletonShape(sheet))
}

it('what is kept from gesture to gesture is what would be drawn anew', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = diceOf(seed)
      let sheet = seed % 2 === 0 ? ezhou2024 : sheetOf(3, gridOf('a', 2, 'x r1-2 c1 甲', 'y r2 c2 {y}'))
      place(sheet, skeletonShape(sheet))
      for (let turn = 0; turn < 12; turn += 1) {
        const outcome = gestures[dice.of(Object.keys(gestures)) ?? '']?.(sheet, dice)
        if (outcome == null || 'refused' in outcome) continue
        sheet = outcome.sheet
        expect(place(sheet, skeletonShape(sheet))).toEqual(drawnAnew(sheet))
      }
    }),
    { seed: 320, numRuns: 60 },
  )
})

it('a band that is hidden in part, and shown again, is drawn as it is', () => {
  fc.assert(
    fc.property(anyPlacement, ({ sheet, shape }) => {
      const { hidden: _, ...shown } = shape
      for (const one of [shown, shape, shown])
        expect(place(sheet, one)).toEqual(place(structuredClone(sheet), one))
    }),
    { seed: 321, numRuns: 100 },
  )
})

it('a row in which the same cells begin is the same object, and so are its cells where it stands where it stood', () => {
  const band = gridOf('a', 3, 'x r1 c1 甲', 'y r2 c1 乙', 'z r3 c2 {z}') as GridBand
  const sheet = sheetOf(2, band, gridOf('b', 1, 'w r1 c1 丁'))
  const before = place(sheet, skeletonShape(sheet))
  const [first, ...rest] = band.rows
  const cells = band.cells.map((cell) => (cell.id === 'y' ? { ...cell, text: '丙' } : cell))
  const rows = first ? [first, { id: 'new' }, ...rest] : []
  const next = { ...sheet, bands: [{ ...band, rows, cells }, ...sheet.bands.slice(1)] }
  const after = place(next, skeletonShape(next))
  expect(after.rows.map((row) => before.rows.indexOf(row))).toEqual([0, -1, 1, 2, 3])
  expect(after.cells[0]).toBe(before.cells[0])
})
