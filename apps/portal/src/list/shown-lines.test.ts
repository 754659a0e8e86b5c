import { expect, it } from 'vitest'
import type { SubmissionLine } from '../api/api.ts'
import { isComplete, isInStage, isSought } from './shown-lines.ts'

const summary = { filled: 3, total: 3, errors: 0, warnings: 1, explained: 0, hints: 0, unchecked: 0 }
const line = (own: Partial<SubmissionLine['summary']> = {}): SubmissionLine => ({
  id: 'x',
  form: 'department-goal',
  region: '420700',
  year: 2024,
  digest: 'd',
  title: '部门整体绩效目标申报表',
  regionName: '鄂州市',
  name: '中共鄂州市委办公室',
  revision: 1,
  createdAt: '2024-01-26T02:42:00.000Z',
  updatedAt: '2024-01-26T02:42:00.000Z',
  sample: null,
  summary: { ...summary, ...own },
})

it.each([
  [{}, true],
  [{ filled: 2 }, false],
  [{ errors: 1 }, false],
  [{ unchecked: 1 }, false],
  [{ filled: 0, total: 0 }, false],
])('%o is filled to the end: %s', (own, is) => {
  expect(isComplete(line(own))).toBe(is)
  expect(isInStage(line(own), 'complete')).toBe(is)
  expect(isInStage(line(own), 'open')).toBe(!is)
  expect(isInStage(line(own), 'all')).toBe(true)
})

it.each([
  ['', true],
  ['市委', true],
  ['２０２４ 鄂州', true],
  ['2023', false],
])('“%s” is found in it: %s', (sought, is) => {
  expect(isSought(line(), sought)).toBe(is)
})
