import { expect, test } from 'vitest'
import { readingMessages } from '../messages/messages.ts'
import { describeTarget } from './describe.ts'
import { targetIssue } from './issue.ts'
import cases from './target.cases.json' with { type: 'json' }
import { readTarget } from './target.ts'
import wordings from './wordings.cases.json' with { type: 'json' }

test.each([
  ['≥98%', '读作 大于等于 98%'],
  ['100%', '读作 100%，没写大小关系'],
  ['不少于4期', '读作 大于等于 4 期'],
  ['抽查 24 个项目', '读作 抽查 24 个项目，没写大小关系'],
  ['10-20个', '读作 10 至 20 个'],
  ['100%左右', '读作 约 100%'],
  ['同比下降3%', '读作 比上年下降 大于等于 3%'],
  ['增长5%-8%', '读作 比上年增长 5 至 8%'],
  ['2024年12月底前', '读作 2024年12月31日前'],
  ['每月10日前', '读作 每月10日前'],
  ['零失误', '读作 等于 0（零失误）'],
  ['健全', '读作 定性：健全'],
  ['达标', '读作 是（达标）'],
  ['否', '读作 否'],
  ['新建2座、改建≥3座', '读作 2 个值：新建 2 座，没写大小关系；改建 大于等于 3 座'],
  ['绩效基本型', '没有读懂：这是“指标分类”一栏的内容，不是指标值。'],
  ['≥≤5', '没有读懂：大小关系互相矛盾。只留一个。'],
  ['/', '没有指标值'],
  ['', '没有指标值'],
])('%s: %s', (text, words) => {
  expect(describeTarget(readTarget(text))).toBe(words)
})

test('every issue has a sentence in both languages', () => {
  const texts = [
    ...cases.map(({ text }) => text),
    ...wordings.map(([text]) => String(text)),
    '好'.repeat(201),
  ]
  const issues = new Set(texts.flatMap((text) => readTarget(text).issues ?? []))
  for (const issue of [...issues, 'type_conflict', 'unit_conflict']) {
    const { code } = targetIssue(issue)
    expect(Object.hasOwn(readingMessages['zh-CN'], code), issue).toBe(true)
    expect(Object.hasOwn(readingMessages.en, code), issue).toBe(true)
  }
  expect(Object.keys(readingMessages.en)).toEqual(Object.keys(readingMessages['zh-CN']))
})
