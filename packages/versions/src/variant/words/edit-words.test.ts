import { readFileSync } from 'node:fs'
import type { Edit } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { versionsMessages } from '../../messages/messages.ts'
import { readVariant } from '../read-variant.ts'
import { editWords } from './edit-words.ts'

const root = new URL('../../../../../templates/', import.meta.url)
const base = JSON.parse(
  readFileSync(new URL('hubei/department-goal-2024/template.json', root), 'utf8'),
) as Template

const messages = versionsMessages['zh-CN']

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
  expect(editWords(edit, base, messages)).toMatchObject({ does, where })
})

test.each(['hubei-ezhou', 'hubei-guangshui'])('every edit of %s has words', (region) => {
  const { variant } = readVariant(
    readFileSync(new URL(`${region}/department-goal-2024/variant.json`, root), 'utf8'),
  )
  for (const { edit } of variant?.edits ?? []) {
    const { does } = editWords(edit, base, messages)
    expect(does, JSON.stringify(edit).slice(0, 80)).toMatch(/\S/)
    expect(does).not.toContain('“”')
    // No id, no name of a property: what only programs read.
    expect(does.replaceAll(/“三公”|A4/g, '')).not.toMatch(/[a-z]{2}|\bc\d|[{}]/)
  }
})
