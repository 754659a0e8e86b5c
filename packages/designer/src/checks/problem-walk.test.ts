import type { Finding } from '@tianbao/finding'
import { expect, test } from 'vitest'
import { findingKey, stepProblem } from './problem-walk.ts'

const finding = (code: string): Finding => ({ code, severity: 'error', addresses: [code], params: {} })
const all = [finding('a'), finding('b'), finding('c')]

test('problems are walked one by one, round and round', () => {
  const codes: string[] = []
  let here: string | null = null
  for (let step = 0; step < 4; step += 1) {
    const next = stepProblem(all, here, 1)
    if (next === null) throw new Error('There are problems.')
    here = findingKey(next)
    codes.push(next.code)
  }
  expect(codes).toEqual(['a', 'b', 'c', 'a'])
  expect(stepProblem(all, here, -1)?.code).toBe('c')
})

test('the walk back begins with the last, one that was mended with the first, and none leads nowhere', () => {
  expect(stepProblem(all, null, -1)?.code).toBe('c')
  expect(stepProblem(all, 'mended', 1)?.code).toBe('a')
  expect(stepProblem([], null, 1)).toBeNull()
})
