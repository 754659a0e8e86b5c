import { readClause } from '@tianbao/reading'
import { expect, test } from 'vitest'
import { boundaryTable } from './boundary-table.ts'
import type { ScoreInput } from './input.ts'
import { type ScoringSettings, settingsOf } from './settings.ts'

function table(text: string, settings: Partial<ScoringSettings>, input: ScoreInput = {}) {
  const { rule } = readClause(text)
  const found = rule && boundaryTable(rule, settingsOf(settings), input)
  if (!found) throw new Error(`“${text}” has no boundary cases.`)
  return found
}

const attendance = '该指标达到95%得5分,每降低百分之二扣1分。'

const told = ({ cases }: ReturnType<typeof table>) =>
  cases.map(({ at, side, points }) => [side === 'at' ? at : `${side} ${at}`, ...points])

test('of steps that are open has every reading, the one in force first, and the row among the numbers', () => {
  const found = table(attendance, { partStep: 'whole' }, { value: 92.4 })
  expect(found.readings).toEqual(['whole', 'linear', 'up'])
  expect(told(found)).toEqual([
    [95, 5, 5, 5],
    [94, 5, 4.5, 4],
    [93, 4, 4, 4],
    [92.4, 4, 3.7, 3],
    [85, 0, 0, 0],
  ])
  expect(found.cases.filter(({ isOwn }) => isOwn).map(({ at }) => at)).toEqual([92.4])
})

test('of many steps has the first ones and the last', () => {
  const found = table('达到98%得10分，每低1%扣1分', { partStep: 'linear' })
  expect(told(found).map(([at]) => at)).toEqual([98, 97.5, 97, 88])
})

test('of bands and cut-offs tells both sides of a jump', () => {
  expect(told(table('≥90计5分;80(含)-90计4分;80以下不得分', {}))).toEqual([
    [90, 5],
    ['under 90', 4],
    [80, 4],
    ['under 80', 0],
  ])
  const cut = told(table('达到90%得10分，每低1%扣1分，不足1%按1%计算，低于85%不得分', {}))
  expect(cut).toContainEqual(['under 85', 0])
})

test('of a rule that no number scores is none', () => {
  const { rule } = readClause('优秀5分，良好3分，一般1分')
  expect(rule && boundaryTable(rule, settingsOf({}), {})).toBeNull()
})
