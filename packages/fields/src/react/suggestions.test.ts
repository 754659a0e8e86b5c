import { expect, test } from 'vitest'
import { fieldKinds } from '../kinds.ts'
import { suggestions } from './suggestions.ts'
import { widgets } from './widgets.ts'

const labels = ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']

test('options that begin with what was typed come first', () => {
  expect(suggestions(['非计划', '计划标准'], '计划')).toEqual(['计划标准', '非计划'])
})

test('spelling does not matter, and nothing typed suggests all', () => {
  expect(suggestions(labels, ' 计 划')).toEqual(['计划标准'])
  expect(suggestions(labels, '')).toEqual(labels)
  expect(suggestions(labels, '国家')).toEqual([])
})

test('what is found in another way comes last', () => {
  const byInitials = (label: string, typed: string) => typed === 'l' && label === '历史标准'
  expect(suggestions([...labels, 'ls'], 'l', byInitials)).toEqual(['ls', '历史标准'])
})

test('every kind has an editor, and every editor a kind', () => {
  expect(Object.keys(widgets).sort()).toEqual(fieldKinds.map((kind) => kind.id).sort())
})
