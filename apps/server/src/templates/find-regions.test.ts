import { expect, test } from 'vitest'
import { findRegions } from './find-regions.ts'

test('a region is found by what its name or code begins with, the larger ones first', () => {
  expect(findRegions('广东', 5)[0]).toEqual({ code: '440000', path: '广东省' })
  expect(findRegions('鄂州', 5)).toContainEqual({ code: '420700', path: '湖北省 鄂州市' })
  expect(findRegions('湖北省鄂州', 5)[0]).toEqual({ code: '420700', path: '湖北省 鄂州市' })
  expect(findRegions('4207', 5)[0]?.code).toBe('420700')
  expect(findRegions('朝阳区', 5).map(({ path }) => path)).toContain('北京市 朝阳区')
  expect(findRegions('', 5)).toEqual([])
  expect(findRegions('没有', 5)).toEqual([])
})
