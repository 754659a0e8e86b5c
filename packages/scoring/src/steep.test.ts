import { readClause } from '@tianbao/reading'
import { expect, test } from 'vitest'
import { steepRows } from './steep.ts'
import { reachableOf, worthOf } from './worth.ts'

function ruleOf(text: string) {
  const { rule } = readClause(text)
  if (rule === null) throw new Error(`“${text}” has no rule.`)
  return rule
}

const row = (id: string, text: string, points: number | null = null) => ({ id, rule: ruleOf(text), points })

test('one of thirty that costs as much as one of five is steep, percentages aside', () => {
  expect(
    steepRows([
      row('few', '调研报告大于等于5个得5分,少1个扣一分,扣完为止。'),
      row('many', '督查大于等于30次得5分,少1个扣一分,扣完为止。'),
      row('rate', '该指标达到95%得5分,每降低百分之二扣1分。'),
    ]),
  ).toEqual([{ id: 'many', loss: 6, usual: 1 }])
})

test('alone, or among its like, nothing is steep', () => {
  expect(steepRows([row('a', '督查大于等于30次得5分,少1个扣一分。')])).toEqual([])
  const alike = ['达到95%得5分，每降低2%扣1分', '达到90%得5分，每降低2%扣1分', '达到90%得10分，每降低2%扣2分']
  expect(steepRows(alike.map((text, at) => row(String(at), text)))).toEqual([])
})

test('items that sum to less than the full points leave some out of reach', () => {
  const rule = ruleOf('①有方案3分;②有总结2分')
  expect(reachableOf({ ...rule, full: 6 })).toBe(5)
  expect(reachableOf({ ...rule, full: 5 })).toBe(null)
  expect(reachableOf(rule)).toBe(null)
  expect(reachableOf(ruleOf('达到95%得5分，每降低2%扣1分'))).toBe(null)
})

test('a clause of bands, grades or items says what it is worth', () => {
  expect(worthOf(ruleOf('优秀得5分，良好得3分，一般得1分，较差不得分。'))).toBe(5)
  expect(worthOf(ruleOf('①有方案3分;②有总结2分'))).toBe(5)
})
