import { readFileSync } from 'node:fs'
import type { Edit } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { readVariant } from '@tianbao/versions'
import { expect, test } from 'vitest'
import { editWords } from './edit-words.ts'
import { linesOf } from './lines-of.ts'
import { pathsOf } from './variant-marks.ts'

const root = new URL('../../../../templates/', import.meta.url)
const base = JSON.parse(
  readFileSync(new URL('hubei/department-goal-2024/template.json', root), 'utf8'),
) as Template

test.each<readonly [Edit, string, string]>([
  [
    { op: 'set', at: 'schema.properties.filler.title', was: '填报人', now: '经办人' },
    '“填报人”改称“经办人”',
    '字段',
  ],
  [{ op: 'set', at: 'schema.properties.phone.x-help', now: '座机' }, '“联系电话”：改提示', '字段'],
  [
    { op: 'insert', into: 'rules', node: { id: 'own', title: '自己的规则' }, after: null },
    '加“自己的规则”',
    '规则',
  ],
  [
    { op: 'set', at: 'rules#balance.severity', was: 'error', now: 'warning' },
    '“当年收支平衡”：改轻重',
    '规则',
  ],
  [{ op: 'set', at: 'sheet.columns#c3.width', was: 20, now: 22 }, '“第 3 列”：改列宽', '表样'],
  [
    { op: 'set', at: 'sheet.bands#annual_table.columns#target.at', was: 'c8', now: 'c9' },
    '“预期当年实现值”：改位置',
    '表样',
  ],
  [{ op: 'set', at: 'schema.x-order', was: [], now: ['name'] }, '“整张表”：改次序', '字段'],
  [{ op: 'set', at: 'rules#balance.let.in', was: 1, now: 2 }, '“当年收支平衡”：改用到的值', '规则'],
  [{ op: 'set', at: 'notes', was: '', now: '写' }, '改填报说明', '填报说明'],
])('an edit says in words what it does, and where', (edit, does, where) => {
  expect(editWords(edit, base)).toMatchObject({ does, where })
})

test.each(['hubei-ezhou', 'hubei-guangshui'])('every edit of %s has words', (region) => {
  const { variant } = readVariant(
    readFileSync(new URL(`${region}/department-goal-2024/variant.json`, root), 'utf8'),
  )
  for (const { edit } of variant?.edits ?? []) {
    const { does } = editWords(edit, base)
    expect(does, JSON.stringify(edit).slice(0, 80)).toMatch(/\S/)
    expect(does).not.toContain('“”')
    // No id, no name of a property: what only programs read.
    expect(does.replaceAll(/“三公”|A4/g, '')).not.toMatch(/[a-z]{2}|\bc\d|[{}]/)
  }
})

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
