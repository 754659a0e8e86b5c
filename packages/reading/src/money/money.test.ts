import { expect, test } from 'vitest'
import cases from './money.cases.json' with { type: 'json' }
import { readMoney } from './money.ts'
import { isMoneyUnit } from './units.ts'

test.each(cases)('$text in $unit reads as its case says', ({ text, unit, amount, from, issue }) => {
  if (!isMoneyUnit(unit)) throw new Error(`The case "${text}" names no unit of money.`)
  const reading = readMoney(text, unit)
  if (issue === undefined)
    expect(reading).toEqual({ ok: true, value: { amount, from: from ?? null }, issues: [] })
  else expect(reading).toEqual({ ok: false, issue })
})

test('no word of Object is a unit of money', () => {
  expect(isMoneyUnit('constructor')).toBe(false)
})
