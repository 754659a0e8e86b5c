import { describe, expect, test } from 'vitest'
import type { Standing } from '../api/carry-api.ts'
import { bannerOf } from './version-words.ts'

const side = (version: number | null) => ({
  region: '420700',
  regionName: '鄂州市',
  form: 'goal',
  year: 2024,
  title: '申报表',
  digest: 'd',
  version,
})
const standing = (more: Partial<Standing>): Standing => ({
  revision: 1,
  pinned: side(2),
  state: 'published',
  revoked: null,
  next: null,
  last: null,
  ...more,
})
const origin = { submission: 's', name: '财政局', region: '420700', form: 'goal', year: 2023, digest: 'd' }
const form = (begun: boolean) => ({
  origins: () => (begun ? { last: origin } : {}),
  document: () => (begun ? { $carried: [{ id: 'a' }, { id: 'b' }] } : {}),
})
const next = { template: side(3), publishedAt: '2024-01-22T01:00:00.000Z', changes: 3, touched: 2 }

describe('over the paper stands', () => {
  test.each([
    ['nothing', {}, false, null],
    [
      'another version',
      { state: 'superseded', next },
      false,
      '表样已更新。鄂州市第 3 版 1 月 22 日发布，替换你在填的第 2 版。3 处变化，涉及你已填的 2 格。',
    ],
    [
      'another version that touches nothing',
      { state: 'file', pinned: side(null), next: { ...next, touched: 0 } },
      false,
      '表样已更新。鄂州市第 3 版 1 月 22 日发布，替换你在填的未发布的一稿。3 处变化，没有涉及你已填的。',
    ],
    [
      'that it was revoked, by whom and why',
      { state: 'revoked', revoked: { by: '周敏', note: '单位错了。', at: '2024-01-31T17:00:00.000Z' }, next },
      false,
      '第 2 版已撤销（周敏，2 月 1 日）：单位错了。这张表只能看，不能改。',
    ],
    [
      'that it moved',
      { last: { from: side(1), at: '2024-01-22T01:00:00.000Z', remainder: [] } },
      false,
      '已升级到第 2 版，填过的都带过来了。改动之前可以退回。',
    ],
    ['where it was begun from', {}, true, '这张表由 2023 年度“财政局”带入 2 格，逐格核对后再提交。'],
  ] as const)('%s', (_, more, begun, words) => {
    expect(bannerOf(standing(more as Partial<Standing>), form(begun), true)?.words ?? null).toBe(words)
  })

  test('no way back once something was saved', () => {
    const last = { from: side(1), at: '2024-01-22T01:00:00.000Z', remainder: [] }
    expect(bannerOf(standing({ last }), form(false), false)).toBeNull()
    expect(bannerOf(standing({}), form(true), false)).toBeNull()
    expect(bannerOf(standing({ revision: 2 }), form(true), true)).toBeNull()
  })
})
