import { expect, it } from 'vitest'
import { fittingZoom, typeScale } from './scale.ts'

it.each([
  [758, 784, 1],
  [758, 500, 1],
  [758, 1258, 1.3],
  [758, 850, 1.1],
])('a sheet of %d pixels opens in a room of %d at %d', (width, room, zoom) => {
  expect(fittingZoom(width, room)).toBe(zoom)
})

it('words grow with the zoom, never past it and without a jump', () => {
  const zooms = Array.from({ length: 151 }, (_, at) => 0.5 + at / 100)
  const scales = zooms.map(typeScale)
  expect(typeScale(1)).toBe(1)
  for (const [at, scale] of scales.entries()) {
    expect(scale).toBeLessThanOrEqual((zooms[at] ?? 0) + 1e-9)
    const next = scales[at + 1]
    if (next === undefined) continue
    expect(next).toBeGreaterThan(scale)
    expect(next - scale).toBeLessThan(0.02)
  }
})
