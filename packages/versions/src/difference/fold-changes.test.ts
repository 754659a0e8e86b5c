import type { JsonObject } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { compiled, smallTemplate } from '../testing/small-template.ts'
import { changeNotes } from './change-notes.ts'
import { diffTemplates } from './diff-templates.ts'
import { foldChanges } from './fold-changes.ts'

const before = smallTemplate(2024)

/** The template without some of its properties. */
function without(...names: readonly string[]): Template {
  const copy = structuredClone(before) as Template & { schema: { properties: Record<string, JsonObject> } }
  for (const name of names) delete copy.schema.properties[name]
  const order = (copy.schema['x-order'] as readonly string[]).filter((name) => !names.includes(name))
  return { ...copy, schema: { ...copy.schema, 'x-order': order } }
}

function told(after: Template) {
  const { changes } = diffTemplates(before, after)
  return { changes, folded: foldChanges(changes, compiled(before), compiled(after)) }
}

test('a group that is gone with all its fields is one thing, the outermost', () => {
  const { folded } = told({ ...without('funds'), rules: [] })
  const gone = folded.filter(({ class: of }) => of === 'break')
  expect(gone).toMatchObject([
    { code: 'versions.change_group_removed', path: 'funds', params: { title: '资金', count: 6 } },
  ])
})

test('a single field, and fields that do not make up a group, are told one by one', () => {
  const { folded } = told(without('filler', 'note'))
  expect(folded.filter(({ class: of }) => of === 'break').map(({ path }) => path)).toEqual(['filler', 'note'])
})

test('nothing is left out: the parts are all changes', () => {
  const { changes, folded } = told({ ...without('funds', 'goals', 'note'), rules: [], title: '大表' })
  expect(new Set(folded.flatMap(({ parts }) => parts))).toEqual(new Set(changes))
})

test('change notes name each class once, the gravest first, with what it asks', () => {
  const after = { ...without('note'), title: '大表' }
  const notes = changeNotes(before, after, diffTemplates(before, after))
  expect(notes.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# 大表变更说明',
    '## 断开（1）',
    '## 文字（1）',
  ])
  expect(notes).toContain('年内不能这样改')
})
