import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageOf } from '../fixtures/pages.ts'
import { paperSize } from './paper-size.ts'
import { linesOnPaper, paperLine } from './paper-type.ts'

const page = pageOf('portrait')

it('knows the sides of a sheet of paper and the room within its margins', () => {
  expect(paperSize(page)).toEqual({ width: 210, height: 297, roomWidth: 180, roomHeight: 267 })
  expect(paperSize(pageOf('landscape'))).toMatchObject({ width: 297, roomWidth: 267, roomHeight: 180 })
  expect(paperSize({ ...page, size: 'A3' })).toMatchObject({ width: 297, height: 420 })
})

it.each([
  ['公用经费控制率', 29, 1],
  ['公用经费控制率', 24, 2],
  ['2375.98', 16, 1],
  ['1234567.89', 16, 2],
  ['', 29, 1],
  ['一\n二\n三', 29, 3],
  ['一', 3, Number.POSITIVE_INFINITY],
])('%j takes in a cell %d mm wide as many lines as it has no room for in fewer', (text, width, lines) => {
  expect(linesOnPaper(text, width, page)).toBe(lines)
})

it('a smaller type has more on a line, and an indent less', () => {
  const text = '保障政府机关大院正常运转及各项工作任务完成'
  expect(linesOnPaper(text, 70, page)).toBe(2)
  expect(linesOnPaper(text, 70, { ...page, typeSize: 9 })).toBe(1)
  expect(linesOnPaper(text, 70, { ...page, typeSize: 9 }, 2)).toBe(2)
  expect(paperLine({ ...page, typeSize: 9 })).toBeLessThan(paperLine(page))
})

it('a longer text never takes fewer lines, nor a wider cell more', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 6, max: 200 }), (text, more, width) => {
      const lines = linesOnPaper(text, width, page)
      expect(linesOnPaper(text + more, width, page)).toBeGreaterThanOrEqual(lines)
      expect(linesOnPaper(text, width + 10, page)).toBeLessThanOrEqual(lines)
    }),
    { seed: 131, numRuns: 500 },
  )
})
