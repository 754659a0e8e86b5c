import { applyEdits, invertEdits } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import type { Rule, Template } from '../template.ts'
import { retitleField } from './change-field.ts'
import type { CommandOutcome } from './outcome.ts'
import { replaceField } from './replace-field.ts'
import { duplicateRule, freshRuleId, moveRule, putRule, removeRules, renameRule } from './rule-commands.ts'
import { fieldUses } from './uses.ts'

const template = small as unknown as Template
const ids = (template.rules ?? []).map(({ id }) => id)
const [first = '', second = ''] = ids

function done(outcome: CommandOutcome) {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}

function idsIn(outcome: CommandOutcome): readonly string[] {
  return (done(outcome).template.rules ?? []).map(({ id }) => id)
}

const rule: Rule = { id: 'fresh', type: 'check', logic: true }

describe('commands on rules', () => {
  test('put a rule last, behind another, or in the place of itself', () => {
    expect(idsIn(putRule(template, { rule }))).toEqual([...ids, 'fresh'])
    expect(idsIn(putRule(template, { rule, after: first }))).toEqual([first, 'fresh', ...ids.slice(1)])
    expect(idsIn(putRule(template, { rule: { ...rule, id: second } }))).toEqual(ids)
  })

  test('write a rule out once more behind itself', () => {
    const { template: after, made } = done(duplicateRule(template, { rule: first, title: '副本' }))
    expect(made).toEqual([`${first}_2`])
    expect(after.rules?.[1]).toEqual({ ...template.rules?.[0], id: `${first}_2`, title: '副本' })
    expect(freshRuleId(after, `${first}_2`)).toBe(`${first}_3`)
  })

  test('rename, move and take away', () => {
    expect(idsIn(renameRule(template, { rule: first, id: 'other' }))).toEqual(['other', ...ids.slice(1)])
    expect(idsIn(moveRule(template, { rule: second, after: null }))).toEqual([second, first, ...ids.slice(2)])
    expect(idsIn(removeRules(template, { rules: [first, second] }))).toEqual(ids.slice(2))
  })

  test.each([
    ['an id that is no id', renameRule(template, { rule: first, id: '1 2' }), 'template.refused_rule_id'],
    ['an id that is taken', renameRule(template, { rule: first, id: second }), 'template.refused_rule_taken'],
    ['a rule that is not there', removeRules(template, { rules: ['none'] }), 'template.refused_no_rule'],
    [
      'a place that is not there',
      moveRule(template, { rule: first, after: 'none' }),
      'template.refused_no_rule',
    ],
  ])('refuse %s', (_, outcome, refused) => {
    expect(outcome).toMatchObject({ refused })
  })

  test('are edits that can be taken back, whatever is done in which order', () => {
    const id = fc.constantFrom(...ids, 'fresh', 'none')
    const act = fc.oneof(
      id.map((one) => (now: Template) => putRule(now, { rule: { ...rule, id: one } })),
      id.map((one) => (now: Template) => duplicateRule(now, { rule: one })),
      fc.tuple(id, id).map(
        ([one, next]) =>
          (now: Template) =>
            renameRule(now, { rule: one, id: next }),
      ),
      fc.tuple(id, fc.option(id)).map(
        ([one, after]) =>
          (now: Template) =>
            moveRule(now, { rule: one, after }),
      ),
      id.map((one) => (now: Template) => removeRules(now, { rules: [one] })),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let now = template
        for (const one of acts) {
          const outcome = one(now)
          if ('refused' in outcome) continue
          expect(applyEdits(now as never, outcome.edits)).toMatchObject({ tree: outcome.template })
          if (outcome.edits.length > 0)
            expect(applyEdits(outcome.template as never, invertEdits(outcome.edits))).toMatchObject({
              tree: now,
            })
          now = outcome.template
        }
      }),
      { seed: 605, numRuns: 60 },
    )
  })
})

describe('a field that rules use', () => {
  test('is renamed for people, and no rule changes', () => {
    const field = 'funds.income.total.current'
    const after = done(retitleField(template, { field, title: '合计数' })).template
    expect(after.rules).toEqual(template.rules)
    expect(fieldUses(after).of(field)).toEqual(fieldUses(template).of(field))
  })

  test('gives its place in rules to another one; those that reach it by a column are named', () => {
    const given: Template = {
      ...template,
      rules: [
        { id: 'plain', type: 'check', at: ['phone'], logic: { filled: [{ var: 'phone' }] } },
        {
          id: 'row',
          type: 'check',
          each: 'annual',
          at: ['$row.target'],
          logic: { '!=': [{ var: '$row.target' }, '无'] },
        },
        { id: 'items', type: 'check', logic: { some: [{ var: 'annual' }, { filled: [{ var: 'target' }] }] } },
      ],
    }
    const target = done(replaceField(given, { field: 'annual.*.target', by: 'annual.*.name' })).template.rules
    expect(target?.[1]).toMatchObject({ at: ['$row.name'], logic: { '!=': [{ var: '$row.name' }, '无'] } })
    expect(target?.[2]?.logic).toEqual({ some: [{ var: 'annual' }, { filled: [{ var: 'name' }] }] })
    const column = replaceField(template, { field: 'funds.income.fiscal.current', by: 'department' })
    expect(column.left?.length).toBeGreaterThan(0)
    expect(replaceField(template, { field: 'phone', by: 'none' })).toMatchObject({
      refused: 'template.refused_no_field',
    })
  })
})
