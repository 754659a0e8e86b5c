import { describe, expect, it } from 'vitest'
import { phrasesOf } from './phrases.ts'

describe('phrases of a text', () => {
  it('keep what is in brackets together, with the values in it', () => {
    expect(phrasesOf([{ words: '长期目标：（截止' }, { address: 'end' }, { words: '年）' }])).toEqual([
      [{ words: '长期目标：' }],
      [{ words: '（截止' }, { address: 'end' }, { words: '年）' }],
    ])
  })

  it('part what stands around brackets', () => {
    expect(phrasesOf([{ words: '部门（单位）名称' }])).toEqual([
      [{ words: '部门' }],
      [{ words: '（单位）' }],
      [{ words: '名称' }],
    ])
  })

  it('of plain words are one', () => {
    expect(phrasesOf([{ words: '填报人' }])).toEqual([[{ words: '填报人' }]])
  })
})
