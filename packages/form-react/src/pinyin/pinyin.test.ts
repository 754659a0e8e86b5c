import { beforeAll, describe, expect, it, vi } from 'vitest'
import cases from './pinyin.cases.json'
import { loadPinyin, onPinyin, pinyinMatch, pinyinNow } from './pinyin.ts'

describe('pinyin', () => {
  it('finds nothing before its table is there', () => {
    expect(pinyinMatch('计划标准', 'jh')).toBe(false)
  })

  it('tells who waits for its table, once, and finds by another function then', async () => {
    const [told, left] = [vi.fn(), vi.fn()]
    const before = pinyinNow()
    onPinyin(told)
    onPinyin(left)()
    expect(before('计划标准', 'jh')).toBe(false)
    await loadPinyin()
    await loadPinyin()
    expect(told).toHaveBeenCalledTimes(1)
    expect(left).not.toHaveBeenCalled()
    expect(pinyinNow()).not.toBe(before)
    expect(pinyinNow()('计划标准', 'jh')).toBe(true)
  })

  describe('with its table', () => {
    beforeAll(async () => {
      await loadPinyin()
    })

    it.each(cases)('“$text” by “$typed”: $found', ({ text, typed, found }) => {
      expect(pinyinMatch(text, typed)).toBe(found)
    })

    it('looks no further into many letters than a person types', () => {
      expect(pinyinMatch('西安'.repeat(200), 'xian'.repeat(6))).toBe(true)
      expect(pinyinMatch('西安'.repeat(200), 'xian'.repeat(500))).toBe(false)
    })
  })
})
