import { sentence } from '@tianbao/finding'
import { readClause } from '@tianbao/reading'
import { describe, expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import type { ScoreInput } from './input.ts'
import { scoringMessages } from './messages/messages.ts'
import { score } from './score.ts'
import { defaultSettings, settingsOf } from './settings.ts'

function of(text: string, input: ScoreInput) {
  const { rule } = readClause(text)
  if (rule === null) throw new Error(`“${text}” has no rule.`)
  return score(rule, input, defaultSettings)
}

describe('an input that cannot be scored is a finding, never a number', () => {
  test.each<readonly [string, ScoreInput, string]>([
    [
      '完成得满分，未完成按完成比例得分',
      { value: 5, target: 0, full: 10 },
      '指标值是 0，不能作除数。核对指标值。',
    ],
    [
      '不超过20万元得2分，每超出1万元扣0.5分',
      { value: 200_000, unit: '元' },
      '单位是“元”，标准里是“万元”，不能直接比。换成同一个单位。',
    ],
    [
      '完成得满分，未完成按完成比例得分',
      { value: 90, unit: '万元', target: 100, targetUnit: '元', full: 10 },
      '单位是“万元”，标准里是“元”，不能直接比。换成同一个单位。',
    ],
    [
      '完成得满分，未完成按完成比例得分',
      { value: 3, target: 5, targetOperator: '<=', full: 10 },
      '指标值的大小关系与标准的扣分方向相反。核对指标值类型或标准。',
    ],
    ['优秀得5分，良好得3分', { label: '尚可' }, '“尚可”不是标准里的等级。标准里有：优秀、良好。'],
    [
      '达到95%得5分，每低1%扣1分',
      { value: 95, full: 10 },
      '标准写满分 5 分，分值填 10 分。改成一样才能算分。',
    ],
    ['每发生一起扣5分', { count: -1, full: 10 }, '−1 是负数，算不了分。核对一下。'],
    ['①有制度得1分；②有总结得1分', { flags: [true] }, '标准有 2 项，填了 1 项。'],
    [
      '优(90%-100%)、良(80%-90%)按区间赋分',
      { label: '良', given: 9, full: 10 },
      '给了 9 分，这一档是 8 至 9 分。',
    ],
    ['达到95%得5分', { value: 90 }, '标准没写未达到得几分，由人评分。'],
    ['达到95%得5分，每低1%扣1分', { value: '九十五' as unknown as number }, '这里要填数，才能算分。'],
  ])('%s of %o', (text, input, said) => {
    const { points, problems } = of(text, input)
    expect(points).toBeNull()
    expect(problems.map((one) => sentence(one, scoringMessages['zh-CN']))).toEqual([said])
  })

  test('what lacks is named', () => {
    expect(of('完成得满分，未完成按完成比例得分', { value: 5 })).toMatchObject({
      points: null,
      missing: ['full', 'target'],
    })
    expect(of('达到95%得5分，每低1%扣1分', { label: '优秀' })).toMatchObject({
      points: null,
      missing: ['value'],
    })
  })

  test('the template may take points off where a target is passed by far, and an item may not', () => {
    const { rule } = readClause('完成得满分，未完成按完成比例得分')
    if (rule === null) throw new Error('The clause has no rule.')
    const template = { overCompletion: { limit: 130, penalty: 20 } }
    const input = { value: 150, target: 100, full: 10 }
    expect(score(rule, input, settingsOf(template)).points).toBe(8)
    expect(score(rule, input, settingsOf(template, { overCompletion: null })).points).toBe(10)
  })

  test('rounding is exact and declared: 12.345 is 12.35, or 12.34 where it is down', () => {
    const { rule } = readClause('完成得满分，未完成按完成比例得分')
    if (rule === null) throw new Error('The clause has no rule.')
    const input = { value: 24.69, target: 100, full: 50 }
    expect(score(rule, input, defaultSettings).points).toBe(12.35)
    const down = settingsOf({ rounding: { decimals: 2, mode: 'down', at: 'item' } })
    expect(score(rule, input, down).points).toBe(12.34)
    const late = settingsOf({ rounding: { decimals: 2, mode: 'half-up', at: 'total' } })
    expect(score(rule, input, late).points).toBe(12.345)
  })
})

describe('evidence', () => {
  const reading = readClause('该指标达到95%得5分,每降低百分之二扣1分。')

  test('holds the clause, its reading, the inputs with their cells, the lines, the result and what gives full marks', () => {
    const template = { partStep: 'whole' as const }
    const evidence = evidenceOf(
      reading,
      { value: 92.4, full: 5 },
      settingsOf(template),
      { value: 'annual#r7.actual', full: 'annual#r7.points' },
      { template },
    )
    expect(evidence).toMatchObject({
      clause: '该指标达到95%得5分,每降低百分之二扣1分。',
      points: 4,
      inputs: [
        { name: 'value', value: 92.4, address: 'annual#r7.actual' },
        { name: 'full', value: 5, address: 'annual#r7.points' },
      ],
      settled: [
        { name: 'partStep', value: 'whole', by: 'template' },
        { name: 'floor', value: 0, by: 'default' },
        { name: 'rounding', value: 'item:2', by: 'default' },
      ],
      fullMarks: [{ model: 'step', inputs: { value: { atLeast: { is: 'number', value: 95 }, unit: '%' } } }],
    })
    expect(evidence.steps.map(({ title, value }) => [title, value])).toEqual([
      ['差距', 2.6],
      ['不足一步的部分', 0.6],
      ['步数', 1],
      ['扣分', 1],
      ['不低于下限', 4],
      ['得分', 4],
    ])
    expect(evidence.phrases.map(({ role, text }) => [role, text])).toEqual([
      ['threshold', '该指标达到95%'],
      ['full', '得5分'],
      ['step', '每降低百分之二'],
      ['penalty', '扣1分'],
    ])
  })

  test('of an open choice has the lines of each reading', () => {
    const { points, readings, steps } = evidenceOf(reading, { value: 92.4, full: 5 }, defaultSettings)
    expect([points, steps]).toEqual([null, []])
    expect(readings.map(({ name, points: each }) => [name, each])).toEqual([
      ['linear', 3.7],
      ['whole', 4],
      ['up', 3],
    ])
  })
})
