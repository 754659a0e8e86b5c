import { expect, test } from 'vitest'
import type { DesignStep } from '../state/history.ts'
import { stepBlocks } from './step-blocks.ts'
import { stepWords } from './step-words.ts'

const steps = Array.from(
  { length: 250 },
  (_, at): DesignStep => ({ id: `s${at + 1}`, code: 'step.text', params: { text: '甲' }, edits: [], at: '' }),
)

test('steps are cut at round numbers, the last ones first', () => {
  expect(stepBlocks(steps).map(({ first, steps }) => [first, steps.length])).toEqual([
    [201, 50],
    [101, 100],
    [1, 100],
  ])
  expect(stepBlocks([])).toEqual([])
})

test('a step is called by its words, and one that is not known a change', () => {
  expect(stepWords({ code: 'step.text', params: { text: '甲' } })).toBe('写“甲”')
  expect(stepWords({ code: 'step.of_tomorrow', params: {} })).toBe('改动')
  expect(stepWords({ code: 'constructor', params: {} })).toBe('改动')
})
