import { sentence } from '@tianbao/finding'
import { readClause, readTarget } from '@tianbao/reading'
import { describe, expect, test } from 'vitest'
import { type ClauseRow, lintClause, pointsInNote } from './lint.ts'
import { scoringMessages } from './messages/messages.ts'
import { settingsOf } from './settings.ts'

const whole = { settings: settingsOf({ partStep: 'whole' }) }
const told = (text: string, row: ClauseRow = whole) =>
  lintClause(readClause(text), row).map((finding) => sentence(finding, scoringMessages['zh-CN']))

describe('what a reviewer is warned of', () => {
  test('is nothing, where clause and row agree', () => {
    expect(told('达到95%得5分，每降低2%扣1分', { ...whole, points: 5, target: readTarget('≥95%') })).toEqual(
      [],
    )
  })

  test.each<readonly [string, ClauseRow, readonly string[]]>([
    ['达到95%得5分，每降低2%扣1分', { ...whole, points: 10 }, ['标准写满分 5 分，分值是 10 分。改成一样。']],
    [
      '达到95%得5分，每降低2%扣1分',
      { ...whole, target: readTarget('≥90%') },
      ['标准的门槛是 95%，指标值是 90%。改成一样。'],
    ],
    [
      '不超过20万元得2分，每超出1万元扣0.5分',
      { ...whole, target: readTarget('≤200000元') },
      ['标准的单位是“万元”，指标值的单位是“元”。改成一样。'],
    ],
    ['达到95%得5分，每降低2%扣1分', {}, ['标准没写不足一步怎么扣，模板也没定。落在两步之间的不算分。']],
    ['100%得10分，99%-90%得8分，90%以下不得分', whole, ['从 99 到 100 没有写得几分。补上这一档。']],
    ['3-4个得3分，1-2个得1分，0个不得分', whole, []],
    ['完成率较高的酌情给分', whole, ['评扣分标准要由人判断。这一项由人评分。']],
    [
      '达到95%得5分，每降低1%扣1分，情节严重的加倍扣分',
      whole,
      ['评扣分标准里没有读懂：情节严重的加倍扣分。这一项由人评分。'],
    ],
    ['-', whole, ['没有写评扣分标准。这一项由人评分。']],
    ['达到100万元得5分，每少1元扣0.1分', whole, ['标准里前后的单位不能相比。换成同一个单位。']],
    ['优秀得5分，良好得3分', { ...whole, points: 10 }, ['标准写满分 5 分，分值是 10 分。改成一样。']],
  ])('%s', (text, row, sentences) => {
    expect(told(text, row)).toEqual(sentences)
  })

  test('is a remark that says other points than clause or column', () => {
    const row = { ...whole, points: 5, note: pointsInNote(' １０分 ') }
    expect(told('达到95%得5分，每降低2%扣1分', row)).toEqual(['备注写 10 分，标准和分值是 5 分。改成一样。'])
    expect(told('达到95%得满分，每降低2%扣1分', row)).toEqual(['备注写 10 分，标准和分值是 5 分。改成一样。'])
    expect(told('达到95%得5分，每降低2%扣1分', { ...row, note: pointsInNote('5分') })).toEqual([])
    expect(['第5分册', '见附件', '5分以上', ''].map(pointsInNote)).toEqual([null, null, null, null])
  })
})
