import { readClause } from '@tianbao/reading'
import { evidenceOf, fullMarksOf, type ScoreInput, type ScoringSettings, settingsOf } from '@tianbao/scoring'
import { expect, test } from 'vitest'
import clauses from '../../../scoring/src/clauses.cases.json' with { type: 'json' }
import { computationLines } from './computation-words.ts'
import { fullMarksWords } from './full-marks-words.ts'

function lines(text: string, input: ScoreInput, settings: Partial<ScoringSettings> = {}) {
  const evidence = evidenceOf(readClause(text), input, settingsOf(settings))
  return computationLines(evidence.steps, evidence.inputs).map(({ title, formula, value }) => [
    title,
    formula,
    value,
  ])
}

const attendance = '该指标达到95%得5分,每降低百分之二扣1分。'

test('a computation is written with the numbers of the row', () => {
  expect(lines(attendance, { value: 92.4 }, { partStep: 'whole' })).toEqual([
    ['差距', 'max(0, 95 − 92.4)', '2.6'],
    ['不足一步的部分', '2.6 除以 2 的余数', '0.6'],
    ['步数', '(2.6 − 0.6) ÷ 2', '1'],
    ['扣分', '1 × 1', '1'],
    ['不低于下限', 'max(0, 5 − 1)', '4'],
    ['得分', '四舍五入(4)', '4'],
  ])
})

test('a division that does not end is told by its first decimals', () => {
  expect(lines('完成得满分，未完成按比例得分', { value: 46, target: 48, full: 10 })[0]).toEqual([
    '完成率',
    '46 × 100 ÷ 48',
    '95.8333…',
  ])
})

test('of a choice only what was chosen is written', () => {
  const [won] = lines('≥90计5;80(含)-90计4;80以下不得分', { value: 84 })
  expect(won).toEqual(['得分', '', '4'])
})

test('what would give full marks is said in words, for every known clause', () => {
  const best = (text: string) => {
    const { rule } = readClause(text)
    return rule ? fullMarksWords(fullMarksOf(rule)) : []
  }
  expect(best(attendance)).toEqual(['实际值 ≥ 95%'])
  expect(best('每发生一起扣5分，重大事故0分')).toEqual(['次数为 0', '没有发生否决事项'])
  expect(best('优秀5分,良好3分,一般1分')).toEqual(['等级 优秀'])
  expect(best('偏差±10%内满分，每超5个百分点扣1分')).toEqual(['实际值 ≥ −10%、≤ 10%'])
  for (const { text } of clauses)
    for (const words of best(text)) expect(words).not.toMatch(/[{}[\]]|undefined/)
})
