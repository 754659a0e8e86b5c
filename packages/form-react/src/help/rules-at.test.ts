import { expect, it } from 'vitest'
import { compiled } from '../fixtures/ledger.fixture.ts'
import { rulesAt } from './rules-at.ts'

const titled = {
  ...compiled,
  rules: compiled.rules.map((rule) => ({ ...rule, title: rule.rule })),
}

it.each([
  ['until', ['horizon']],
  ['money.staff.current', ['balance']],
  ['rows#staff_cost.target', ['small']],
  ['rows#staff_cost.name', []],
  ['money.total.current', []],
])('%s is checked by %s', (address, rules) => {
  expect(rulesAt(titled, address).map(({ rule }) => rule)).toEqual(rules)
})

it('a rule over the children of a group stands at each of them', () => {
  const [rule] = titled.rules.filter(({ rule: id }) => id === 'horizon')
  const each = { ...titled, rules: rule ? [{ ...rule, each: 'money', at: ['$row.current'] }] : [] }
  expect(rulesAt(each, 'money.office.current')).toHaveLength(1)
  expect(rulesAt(each, 'until')).toEqual([])
})
