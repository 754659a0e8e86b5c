import { readClause } from '@tianbao/reading'
import { settingsOf } from '@tianbao/scoring'
import { expect, test } from 'vitest'
import clauses from '../../../scoring/src/clauses.cases.json' with { type: 'json' }
import { stretchesOf } from './ClauseWords.tsx'
import { manualWords } from './manual-words.ts'
import { readingLines } from './reading-lines.ts'

const lines = (text: string, template = {}) =>
  readingLines(readClause(text), settingsOf(template), { template }).map(({ words, name, value, by }) => [
    words,
    name,
    value,
    by,
  ])

test('a clause is read line by line, and what it does not say is told with who decided it', () => {
  expect(lines('该指标达到95%得5分,每降低百分之二扣1分。', { partStep: 'whole' })).toEqual([
    ['该指标达到95%', '门槛', '≥ 95%', null],
    ['得5分', '满分', '5 分', null],
    ['每降低百分之二', '步长', '2 个百分点', null],
    ['扣1分', '每步', '−1 分', null],
    ['未写', '不足一步', '不扣', 'template'],
    ['未写', '最低', '0 分', 'default'],
    ['未写', '取舍', '2 位，四舍五入', 'default'],
  ])
})

test('what the clause says itself is nobody else’s decision', () => {
  const found = lines('每低于100%一个百分点扣0.2分，不足一个百分点的按一个百分点计算，扣完为止。')
  expect(found).toContainEqual(['不足一个百分点的按一个百分点计算', '不足一步', '按一步', null])
  expect(found).toContainEqual(['扣完为止', '最低', '0 分', null])
})

test('what nobody decided is nobody’s', () => {
  expect(lines('该指标达到95%得5分,每降低百分之二扣1分。')).toContainEqual([
    '未写',
    '不足一步',
    '没有定',
    null,
  ])
})

test('grades, bands and items bear their own words', () => {
  expect(lines('优秀5分,良好3分,一般1分')[1]).toEqual(['良好', '得分', '3 分', null])
  expect(lines('≥90计5;80(含)-90计4;80以下不得分')[1]).toEqual(['≥ 80、< 90', '得分', '4 分', null])
  expect(lines('①制度健全1分;②执行有效2分')[1]).toEqual(['执行有效', '一项', '+2 分', null])
})

test('every known clause has lines, and each of them a value', () => {
  for (const { text } of clauses) {
    const found = lines(text)
    expect(found.length > 1, text).toBe(readClause(text).rule !== null)
    for (const [, name, value] of found) expect([text, name, value]).not.toContain('')
  }
})

test('a clause that is not understood is cut where it is not, and nothing of it is lost', () => {
  const text = '达到90%得满分，每低1%扣1分，表现突出的另行奖励'
  const reading = readClause(text)
  const stretches = stretchesOf(reading)
  expect(stretches.map(({ words }) => words).join('')).toBe(text)
  expect(stretches.filter(({ is }) => is === 'unread').map(({ words }) => words)).toEqual([
    '表现突出的另行奖励',
  ])
  expect(manualWords(reading)).toBe('评扣分标准要由人判断。这一项由人评分。')
  expect(manualWords(readClause('达到95%得5分，达到95%得8分'))).toBe(
    '标准的几档有重叠。同一个数只能落在一档。',
  )
})
