import { describe, expect, it } from 'vitest'
import { searchWords } from './search-words.ts'

const all = [
  { names: ['收入构成', '财政拨款', '当年金额'], text: '2375.98' },
  { names: ['支出构成', '合计', '2023年'], text: '2832.53' },
  { names: ['管理效率', '预算执行率', '指标值'], text: '≥98%' },
]
/** Knows one spelling. */
const match = (text: string, typed: string) => typed === 'yszx' && text === '预算执行率'
const found = (typed: string, most = 9) =>
  searchWords(all, typed, match, most).found.map((one) => one.names[1])

describe('a search', () => {
  it.each([
    ['执行率', ['预算执行率']],
    ['2832', ['合计']],
    ['２８３２．５３', ['合计']],
    ['支出 2023', ['合计']],
    ['2023 支出', ['合计']],
    ['yszx', ['预算执行率']],
    ['构成', ['财政拨款', '合计']],
    ['没有的', []],
    ['  ', []],
  ])('for %s', (typed, names) => {
    expect(found(typed)).toEqual(names)
  })

  it('ends after as many as are listed, and says so', () => {
    expect(found('构成', 1)).toEqual(['财政拨款'])
    expect(searchWords(all, '构成', match, 1).isAll).toBe(false)
    expect(searchWords(all, '构成', match, 2).isAll).toBe(true)
  })
})
