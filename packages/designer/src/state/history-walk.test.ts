import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blank } from '../saving/testing/server.fixture.ts'
import { createDesign } from './design.ts'
import { emptyHistory, templateAt } from './history.ts'
import { createHistoryWalk } from './history-walk.ts'

function titled(count: number, from = emptyHistory(blank)) {
  let minted = 0
  const design = createDesign(from, { now: () => new Date(0), mintId: () => `s${++minted}` })
  for (let step = 1; step <= count; step += 1)
    design.become('step.title', { ...design.store.getState().template, title: `第 ${step} 稿` })
  return design
}

test('every step of a history looks as if all before it were done from the beginning', () => {
  const { history } = titled(300).store.getState()
  fc.assert(
    fc.property(fc.array(fc.nat(320), { minLength: 1, maxLength: 8 }), (positions) => {
      const walk = createHistoryWalk()
      for (const position of positions) {
        const to = Math.min(position, 300)
        expect(walk.at(history, position)).toEqual(templateAt({ ...history, position: to }))
      }
    }),
    { seed: 218, numRuns: 50 },
  )
})

test('a history that has grown, or is another one, is seen as it is', () => {
  const walk = createHistoryWalk()
  const design = titled(130)
  walk.at(design.store.getState().history, 130)
  design.become('step.title', { ...design.store.getState().template, title: '后来' })
  expect(walk.at(design.store.getState().history, 131).title).toBe('后来')
  const other = titled(100, emptyHistory({ ...blank, year: 2025 })).store.getState().history
  expect(walk.at(other, 70)).toMatchObject({ year: 2025, title: '第 70 稿' })
})

test('ten thousand steps are walked through in one go, not each from the beginning', () => {
  const { history } = titled(10_000).store.getState()
  const walk = createHistoryWalk()
  let looked = 0
  for (let position = 0; position <= 10_000; position += 100) {
    expect(walk.at(history, position).title).toBe(position === 0 ? blank.title : `第 ${position} 稿`)
    looked += 1
  }
  expect(looked).toBe(101)
})
