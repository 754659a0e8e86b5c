import { describe, expect, test } from 'vitest'
import { apiErrors } from '../api-error.ts'
import { en } from './en.ts'
import { startMessages } from './start.ts'
import { zhCN } from './zh-CN.ts'

const holes = (text: string) => [...text.matchAll(/\{(\w+)(?::\d)?\}/g)].map(([, name]) => name).sort()

describe('sentences', () => {
  test('are there for every code, and for no other', () => {
    const structure = Object.keys(zhCN).filter((code) => code.startsWith('structure.'))
    expect(Object.keys(zhCN).sort()).toEqual([...Object.keys(apiErrors), ...structure].sort())
    expect(Object.keys(en)).toEqual(Object.keys(zhCN))
  })

  test.each(Object.keys(zhCN) as (keyof typeof zhCN)[])('of %s say the same in both languages', (code) => {
    expect(holes(en[code])).toEqual(holes(zhCN[code]))
  })

  test('of starting say the same in both languages', () => {
    expect(Object.keys(startMessages.en)).toEqual(Object.keys(startMessages['zh-CN']))
    for (const code of Object.keys(startMessages.en) as (keyof typeof startMessages.en)[]) {
      expect(new Set(holes(startMessages.en[code]))).toEqual(new Set(holes(startMessages['zh-CN'][code])))
    }
  })

  test('neither shout nor beg', () => {
    for (const text of Object.values(zhCN)) expect(text).not.toMatch(/[!！您]|请(?!求)|成功|失败|非法/)
  })
})
