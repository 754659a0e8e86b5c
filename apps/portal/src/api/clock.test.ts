import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clockNote, readClock, serverDay, serverNow } from './clock.ts'

const said = 'Fri, 26 Jan 2024 16:30:00 GMT'
const then = Date.parse(said)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  readClock(said, then)
  vi.useRealTimers()
})

test.each([
  [0, null],
  [4 * 60_000, null],
  [7 * 60_000, '这台电脑的时钟快了 7 分钟。日期和保存时间都按服务器的时钟。'],
  [-3 * 3_600_000, '这台电脑的时钟慢了 3 小时。日期和保存时间都按服务器的时钟。'],
  [400 * 86_400_000, '这台电脑的时钟快了 400 天。日期和保存时间都按服务器的时钟。'],
])('a clock that is %d ms fast', (fast, note) => {
  vi.setSystemTime(then + fast)
  readClock(said, Date.now())
  expect(serverNow().getTime() - then).toBe(Math.abs(fast) < 5000 ? fast : 0)
  expect(serverDay()).toBe('2024-01-27')
  expect(clockNote()).toBe(note)
})

test('an answer without a time says nothing of the clock', () => {
  vi.setSystemTime(then)
  readClock(said, then)
  readClock(null, then + 1e9)
  readClock('soon', then + 1e9)
  expect(clockNote()).toBeNull()
})
