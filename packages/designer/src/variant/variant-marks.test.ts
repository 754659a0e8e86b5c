import { readFileSync } from 'node:fs'
import type { Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'
import { pathsOf } from './variant-marks.ts'

const root = new URL('../../../../templates/', import.meta.url)
const base = JSON.parse(
  readFileSync(new URL('hubei/department-goal-2024/template.json', root), 'utf8'),
) as Template

test('a place on the table is found from an address in the template', () => {
  expect(pathsOf(base, 'schema.properties.long.items.properties.class.enum')).toEqual(['long.*.class'])
  expect(pathsOf(base, 'schema.properties.filler')).toEqual(['filler'])
  expect(pathsOf(base, 'sheet.bands#annual_table.columns#target.head')).toContain('sheet#annual_table#target')
  expect(pathsOf(base, 'rules#balance')).toContain('funds.expense.total.current')
  expect(pathsOf(base, 'notes')).toEqual([])
})

test('a value is read line by line, without the names that programs read', () => {
  expect(linesOf(['甲', '乙'])).toEqual(['甲', '乙'])
  expect(linesOf({ id: 'x', title: '占比', type: 'number', 'x-decimals': 2 })).toEqual([
    '名称：占比',
    '小数位：2',
  ])
  expect(linesOf(null)).toEqual([])
})
