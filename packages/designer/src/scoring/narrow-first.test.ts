import { expect, test } from 'vitest'
import { narrowFirst } from './narrow-first.ts'

const nodes = [
  { id: 'output', name: '产出', depth: 0, isLevel: true },
  { id: 'tasks', name: '产出 / 重点工作', depth: 1, isLevel: true },
  { id: 'meeting', name: '产出 / 重点工作 / 会议', depth: 2, isLevel: false },
]

test('what is said of an indicator counts before what is said of the level above it', () => {
  const said = [{ at: 'output', floor: 1 }, { at: 'gone' }, { at: 'meeting', floor: null }, { at: 'tasks' }]
  expect(narrowFirst(said, nodes).map(({ at }) => at)).toEqual(['meeting', 'tasks', 'output', 'gone'])
})
