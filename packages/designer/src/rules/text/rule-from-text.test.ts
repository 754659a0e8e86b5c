import { compileTemplate, putRule } from '@tianbao/template'
import { expect, test } from 'vitest'
import { ezhou } from '../fixtures/ezhou.fixture.ts'
import { rulesFromText } from './rule-from-text.ts'

const { compiled } = compileTemplate({ ...ezhou, rules: [] })
if (!compiled) throw new Error('It compiles.')
const read = (text: string) => rulesFromText(text, compiled)
const income = 'funds.income'

test.each([
  [
    '收入合计等于财政拨款、财政专户管理资金、单位资金之和',
    {
      type: 'compute',
      target: `${income}.total.current`,
      logic: {
        sum: [
          { var: `${income}.fiscal.current` },
          { var: `${income}.special.current` },
          { var: `${income}.own.current` },
        ],
      },
    },
  ],
  ['当年收入合计应与当年支出合计相等', { type: 'check', severity: 'error' }],
  ['上年财政拨款不得超过5000万元', { logic: { '<=': [{ var: `${income}.fiscal.last` }, 5000] } }],
  ['前年单位资金≥0', { logic: { '>=': [{ var: `${income}.own.before` }, 0] } }],
  [
    '财政拨款减去单位资金应大于100',
    {
      logic: { '>': [{ '-': [{ var: `${income}.fiscal.current` }, { var: `${income}.own.current` }] }, 100] },
    },
  ],
])('%s', (text, rule) => {
  const [found, ...others] = read(text)
  expect(others).toEqual([])
  expect(found).toMatchObject({ text, rule })
})

test('a numbered instruction becomes rules that the form takes, each with where it comes from', () => {
  const found = read('1. 联系电话必须填写；2、收入合计应等于支出合计。')
  expect(found).toMatchObject([
    { rule: { type: 'required', basis: '填报说明第1条' } },
    {
      rule: {
        type: 'check',
        basis: '填报说明第2条',
        at: [`${income}.total.current`, 'funds.expense.total.current'],
      },
    },
  ])
  for (const [at, one] of found.entries()) {
    if (!('rule' in one)) throw new Error(one.why)
    const put = putRule(ezhou, { rule: { ...one.rule, id: `text_${at}` } })
    if ('refused' in put) throw new Error(put.refused)
    expect(compileTemplate(put.template).findings ?? []).toEqual([])
  }
})

test.each([
  ['本表由各部门填报说明', 'text.no_comparison'],
  ['请认真阅读', 'text.no_comparison'],
  ['三公经费不得超过上年', 'text.no_field'],
  ['合计应大于零件', 'text.many_fields'],
])('what cannot be read is told, and nothing is guessed: %s', (text, why) => {
  expect(read(text)).toMatchObject([{ text, why }])
})

test('an endless text is cut, and read in time that follows its length', () => {
  expect(read('合'.repeat(1_000_000))).toHaveLength(1)
  expect(read('和'.repeat(9_000))).toHaveLength(1)
})
