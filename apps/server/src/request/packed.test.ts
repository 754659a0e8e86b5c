import { expect, test } from 'vitest'
import { takesGzip } from './packed.ts'

test.each([
  ['gzip, deflate, br', true],
  ['deflate , GZIP;q=0.5', true],
  ['gzip;q=0', false],
  ['gzip; q=0.00, br', false],
  ['br', false],
  ['', false],
  [undefined, false],
])('“%s” takes gzip: %s', (accepted, isTaken) => {
  expect(takesGzip(accepted)).toBe(isTaken)
})
