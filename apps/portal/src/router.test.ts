import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pathOf, routeOf } from './router.ts'

it.each([
  ['/', { page: 'list' }],
  ['', { page: 'list' }],
  ['/s/018d-1', { page: 'fill', id: '018d-1' }],
  ['/s/018d-1/', { page: 'fill', id: '018d-1' }],
  ['/s/018d-1/print', { page: 'print', id: '018d-1' }],
  ['/s/print', { page: 'fill', id: 'print' }],
  ['/try', { page: 'try' }],
  ['/try/', { page: 'try' }],
  ['/try/a', { page: 'none' }],
  ['/s/', { page: 'none' }],
  ['/s/a/b', { page: 'none' }],
  ['/elsewhere', { page: 'none' }],
  ['/s/%E0%A4%A', { page: 'none' }],
])('the address %s is a page', (path, route) => {
  expect(routeOf(path)).toEqual(route)
})

it('the address of a submission leads back to it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
      for (const page of ['fill', 'print'] as const) {
        expect(routeOf(pathOf({ page, id }))).toEqual({ page, id })
      }
    }),
    { seed: 61, numRuns: 200 },
  )
})
