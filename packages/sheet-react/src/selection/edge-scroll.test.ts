import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeStep, nearestInside } from './edge-scroll.ts'

const box = { left: 100, top: 50, right: 900, bottom: 650 }

describe('scrolling while the mouse drags', () => {
  it('stands still well within, and goes toward the edge that the pointer is at or beyond', () => {
    expect(edgeStep({ x: 500, y: 300 }, box)).toEqual({ x: 0, y: 0 })
    expect(edgeStep({ x: 500, y: 640 }, box)).toEqual({ x: 0, y: 6 })
    expect(edgeStep({ x: 500, y: 900 }, box)).toEqual({ x: 0, y: 24 })
    expect(edgeStep({ x: 90, y: 60 }, box)).toEqual({ x: -13, y: -6 })
  })

  it('is never slower further out, and bounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 5_000 }), fc.nat(500), (y, further) => {
        const [near, far] = [edgeStep({ x: 500, y }, box).y, edgeStep({ x: 500, y: y + further }, box).y]
        expect(far).toBeGreaterThanOrEqual(near)
        expect(far).toBeLessThanOrEqual(24)
      }),
      { seed: 81, numRuns: 200 },
    )
  })

  it('finds the place within that is nearest to a pointer outside', () => {
    expect(nearestInside({ x: 2_000, y: -10 }, box)).toEqual({ x: 898, y: 52 })
    expect(nearestInside({ x: 300, y: 300 }, box)).toEqual({ x: 300, y: 300 })
  })
})
