import { compileTemplate, putRule } from '@tianbao/template'
import { expect, test } from 'vitest'
import { designerMessages } from '../../messages/messages.ts'
import { ezhou } from '../fixtures/ezhou.fixture.ts'
import { ruleStarts } from './new-rules.ts'
import { groupedRules, ruleGroups } from './rule-groups.ts'

const none = () => []
const noPinyin = () => false
const rules = ezhou.rules ?? []

test('every rule stands in one group, in its order', () => {
  const groups = groupedRules(rules, '', none, noPinyin)
  expect(ruleGroups.flatMap((group) => groups.get(group) ?? []).length).toBe(rules.length)
  expect(groups.get('compute')?.[0]?.id).toBe('income_total')
})

test('rules are found by title, id, message, field and pinyin', () => {
  const found = (typed: string) =>
    [
      ...groupedRules(
        rules,
        typed,
        ({ id }) => (id === 'horizon' ? ['截止年'] : []),
        (text, letters) => letters === 'sz' && text.includes('收支'),
      ).values(),
    ]
      .flat()
      .map(({ id }) => id)
  expect(found('近两年收支')).toEqual(['past_balance'])
  expect(found('HORIZON')).toEqual(['horizon'])
  expect(found('截止年')).toContain('horizon')
  expect(found('sz')).toContain('balance')
  expect(found('zzz')).toEqual([])
})

test('every start of a rule compiles, and has a name', () => {
  for (const { code, rule } of ruleStarts) {
    expect(designerMessages['zh-CN'][code], code).toBeDefined()
    const outcome = putRule(ezhou, { rule: { ...rule, id: 'begun' } })
    if ('refused' in outcome) throw new Error(outcome.refused)
    expect(compileTemplate(outcome.template).compiled).toBeDefined()
  }
})
