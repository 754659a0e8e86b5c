import { readFileSync } from 'node:fs'
import type { Edit } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { readVariant } from '@tianbao/versions'
import { expect, test } from 'vitest'
import { editWords } from './edit-words.ts'

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
])('an edit says in words what it does, and where', (edit, does, where) => {
  expect(editWords(edit, base)).toEqual({ does, where })
})

test.each(['hubei-ezhou', 'hubei-guangshui'])('every edit of %s has words', (region) => {
  const { variant } = readVariant(
    readFileSync(new URL(`${region}/department-goal-2024/variant.json`, root), 'utf8'),
  )
  for (const { edit } of variant?.edits ?? []) {
    const { does } = editWords(edit, base)
    expect(does, JSON.stringify(edit).slice(0, 80)).toMatch(/\S/)
    expect(does).not.toContain('“”')
  }
})
