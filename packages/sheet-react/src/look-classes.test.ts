import { expect, it } from 'vitest'
import { lookClasses } from './look-classes.ts'

it.each([
  [{}, []],
  [{ align: 'left', bold: false, wrap: true } as const, []],
  [{ bold: true, wrap: false } as const, ['tb-bold', 'tb-one-line']],
  [{ rightLine: 'none', lowerLine: 'thick' } as const, ['tb-right-none', 'tb-lower-thick']],
])('a look of %j is drawn by the classes %j', (look, names) => {
  expect(lookClasses(look, 'tb-')).toEqual(names)
})
