import { expect, it } from 'vitest'
import { openSmall } from './fixtures/small.fixture.ts'

it('what an earlier visit did can be taken back, and put back again', () => {
  const first = openSmall()
  first.type('reason', '市档案馆')
  first.type('reason', '市财政局')
  first.undo()
  const again = openSmall({ document: first.document(), history: first.history })
  expect(again.undo()?.name).toBe('type')
  expect(again.cell('reason').text).toBe('')
  again.redo()
  again.redo()
  expect(again.cell('reason').text).toBe('市财政局')
  expect(again.redo()).toBeNull()
})

it('a step of which nothing stands any more changes nothing', () => {
  const first = openSmall()
  first.type('reason', '市档案馆')
  const { history } = first
  const elsewhere = openSmall()
  elsewhere.type('reason', '市审计局')
  const again = openSmall({ document: elsewhere.document(), history })
  const before = again.document()
  expect(again.undo()?.name).toBe('type')
  expect(again.document()).toBe(before)
})
