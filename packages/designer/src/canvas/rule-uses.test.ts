import { blankTemplate, putField, type Template, writeTexts } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createRuleUses } from './rule-uses.ts'

const blank = blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '表', rows: 2, columns: 2 })

function done(outcome: ReturnType<typeof putField>): Template {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.template
}

test('rules are read again when a field or a rule changed, and not for words', () => {
  const uses = createRuleUses()
  const part = (id: string) => ({ spot: { part: `table#${id}` } })
  const one = done(putField(blank, { ...part('r1c1'), field: { kind: 'money', name: 'one' } }))
  const first = uses(one)
  expect(uses(done(writeTexts(one, [{ ...part('r1c2'), text: '字' }])))).toBe(first)
  const two = done(putField(one, { ...part('r2c1'), field: { kind: 'money', name: 'two' } }))
  expect(uses(two)).not.toBe(first)
  const rule = { id: 'copy', type: 'compute', target: 'two', logic: { var: 'one' } } as const
  expect(uses({ ...two, rules: [rule] }).of('two')).toEqual([{ rule: 'copy', how: 'writes' }])
})
