import type { Edit } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { goneWords, placedDrafts } from './placed-drafts.ts'

const template = {
  fields: { note: {}, 'rows.*.name': {} },
  lists: { rows: {} },
  titles: { tags: '类别' },
} as unknown as CompiledTemplate
const draft = (waiting: readonly Edit[], sending: readonly Edit[] = []) => ({
  base: {},
  revision: 1,
  sending: { id: 'p1', revision: 1, edits: sending },
  waiting,
  typing: { address: 'tags', text: '项' },
})
const set = (at: string, now: string): Edit => ({ op: 'set', at, now })

test('what has a place is saved as it was typed, and what has none is told with what was typed', () => {
  const row: Edit = { op: 'insert', into: 'rows', node: { id: 'r1', under: 'n', name: '甲' }, after: null }
  const odd: Edit = { op: 'insert', into: 'rows', node: { id: 'r2', cost: 1 }, after: 'r1' }
  const check = set('$carried#note.checked', '')
  const { drafts, gone } = placedDrafts(
    [draft([set('note', '甲'), set('tags', '基本'), row, check], [odd, set('rows#r1.name', '乙')])],
    template,
  )
  expect(drafts).toMatchObject([
    {
      waiting: [set('note', '甲'), row, check],
      sending: { id: 'p1', edits: [set('rows#r1.name', '乙')] },
      typing: null,
    },
  ])
  expect(goneWords(gone, template)).toEqual([
    '有 2 处是在前一版里填的，这一版没有位置，没有存上去：类别“基本”。',
  ])
})

test('where all has a place nothing is touched', () => {
  const drafts = [{ ...draft([set('note', '甲')]), typing: null }]
  const placed = placedDrafts(drafts, template)
  expect(placed.drafts).toBe(drafts)
  expect(goneWords(placed.gone, template)).toEqual([])
})
