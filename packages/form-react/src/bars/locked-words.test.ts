import { createForm } from '@tianbao/form'
import type { Rule, Template } from '@tianbao/template'
import { compileTemplate } from '@tianbao/template'
import { expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { yearly } from '../fixtures/yearly.fixture.ts'
import { createFillPage } from '../page/fill-page.ts'
import { lockedWords } from './locked-words.ts'

function openWith(...rules: readonly Rule[]) {
  const template: Template = { ...yearly, rules: [...rules] }
  const { compiled } = compileTemplate(template)
  if (!compiled) throw new Error('the fixture does not compile')
  return createForm(compiled, { today: '2024-01-26', mintId: () => 'n1' })
}

const lock: Rule = { id: 'lock', type: 'readonly', at: ['pay.current'], logic: true }

it.each([
  [lock, '模板规定，不能改，由模板的作者开放'],
  [{ ...lock, title: '决算数' }, '按规则“决算数”不能改，由模板的作者开放'],
  [
    { ...lock, at: ['pay'], title: '决算数', basis: '填报说明第2条' },
    '按规则“决算数”不能改，依据 填报说明第2条，由模板的作者开放',
  ],
])('a cell that a rule locks names the rule and who opens it: %#', (rule, words) => {
  expect(lockedWords(openWith(rule), 'pay.current')).toBe(words)
})

it('of several rules at a cell those are named that lock it now', () => {
  const first = { ...lock, title: '决算数', basis: '填报说明第2条' }
  const second = { ...lock, id: 'second', title: '已审定', basis: '填报说明第2条' }
  const asleep = { ...lock, id: 'asleep', title: '上年已结', logic: false }
  expect(lockedWords(openWith(asleep, first, second), 'pay.current')).toBe(
    '按规则“决算数”、“已审定”不能改，依据 填报说明第2条，由模板的作者开放',
  )
})

it('what the catalog prescribes and what is computed say so, also to who types there', () => {
  const form = openLedger()
  expect(lockedWords(form, 'rows#staff_cost.name')).toBe('表样规定，不能改')
  const page = createFillPage(form, { later: () => undefined })
  page.sheet?.goTo('money.total.current')
  page.clipboard?.acts.refuse()
  expect(page.store.getState().notice).toBe('这一格由系统计算，不能直接改')
  page.store.setState({ notice: '' })
  page.clipboard?.acts.clear()
  expect(page.store.getState().notice).toBe('这一格由系统计算，不能直接改')
  page.close()
})
