import { describe, expect, test } from 'vitest'
import { evaluate, readExpression } from './expression.ts'
import { definitionOf, readFormulas } from './read-formulas.ts'

const value = (text: string, amounts: Readonly<Record<string, number>>) => {
  const read = readExpression(text)
  return read && evaluate(read, (name) => amounts[name])
}

describe('a formula in words', () => {
  test.each([
    ['(甲-乙)/乙×100%', -0.9],
    ['（甲＋乙）÷乙', 1.1],
    ['甲－乙－乙', -1900],
    ['乙/甲*100', 10],
    ['[(甲-乙)/乙]×100％', -0.9],
    ['“甲”/ 乙', 0.1],
    ['50%×甲', 50],
  ])('%s is computed in the usual order', (text, result) => {
    expect(value(text, { 甲: 100, 乙: 1000 })).toBeCloseTo(result, 9)
  })

  test('has brackets in a name, and none that do not close', () => {
    expect(readExpression('批复的(调整)预算数')).toEqual({ kind: 'quantity', name: '批复的(调整)预算数' })
    for (const text of ['(甲-乙', '甲/', '/乙', '', '甲)', '甲(乙'])
      expect(readExpression(text)).toBeUndefined()
  })

  test('of nothing to divide by has no value', () => {
    expect(value('甲/乙', { 甲: 1, 乙: 0 })).toBeUndefined()
    expect(value('甲/丙', { 甲: 1 })).toBeUndefined()
  })

  test('is no formula when it is deep, long or one of thousands', () => {
    expect(readExpression(`${'('.repeat(9)}甲${')'.repeat(9)}`)).toBeUndefined()
    expect(readExpression(`甲${'+甲'.repeat(20_000)}`)).toBeUndefined()
    expect(readFormulas('率=甲/乙。'.repeat(10_000))).toHaveLength(40)
  })

  test('has its name from the end of what stands before the =', () => {
    const [first, second] = readFormulas(
      '1.说明在先，其中：“三公”变动率=甲/乙×100%。2、执行率＝丙÷丁；不是公式=',
    )
    expect([first?.name, second?.name]).toEqual(['三公变动率', '执行率'])
  })

  test('has quantities that the text defines', () => {
    const text = '率=甲/乙。甲:追加、追减的总和;其中：乙是指批复数。丙数为三'
    expect(definitionOf(text, '甲')).toBe('追加、追减的总和')
    expect(definitionOf(text, '乙')).toBe('批复数')
    expect(definitionOf(text, '丙')).toBeUndefined()
  })
})
