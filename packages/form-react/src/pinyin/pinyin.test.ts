import { beforeAll, describe, expect, it } from 'vitest'
import cases from './pinyin.cases.json'
import { loadPinyin, pinyinMatch } from './pinyin.ts'

describe('pinyin', () => {
  it('finds nothing before its table is there', () => {
    expect(pinyinMatch('计划标准', 'jh')).toBe(false)
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
