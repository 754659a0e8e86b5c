import { expect, test } from 'vitest'
import { regionExtract } from './extract.ts'
import { isRegionAbove } from './is-above.ts'
import { regionTable } from './region.ts'

const table = regionTable(regionExtract)

test.each<readonly [string, string, string, boolean]>([
  ['420000', '420700', '2024-01-01', true],
  ['420000', '429004', '2024-01-01', true],
  ['429000', '429004', '2024-01-01', false],
  ['430000', '420700', '2024-01-01', false],
  ['420700', '420000', '2024-01-01', false],
  ['420700', '420700', '2024-01-01', false],
  ['100000', '420700', '2024-01-01', true],
  // Not in the table: by the digits.
  ['360000', '360100', '2024-01-01', true],
  ['360100', '360102001', '2024-01-01', true],
  ['350000', '360100', '2024-01-01', false],
  ['370100', '371200', '2020-01-01', false],
  ['100000', '100000', '2024-01-01', false],
  ['420000', '鄂州', '2024-01-01', false],
  ['100000', '鄂州', '2024-01-01', false],
  // 莱芜 came under 济南 on 2019-01-01.
  ['370100', '370116', '2019-01-01', true],
])('whether %s is above %s on %s: %s', (above, below, day, is) => {
  expect(isRegionAbove(above, below, day, table)).toBe(is)
})
