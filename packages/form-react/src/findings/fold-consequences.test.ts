import type { Form } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { foldConsequences } from './fold-consequences.ts'
import { numberFindings } from './number-findings.ts'

const entriesOf = (form: Form) => numberFindings(form.findings('filling'), () => false)
const folded = (form: Form) => foldConsequences(entriesOf(form), form.suspects())

/** 10.50 and 10.50, the first of them written in 元. */
const inYuan = () => {
  const form = openLedger()
  form.set('until', 2025)
  form.set('money.staff.current', 105_000)
  form.set('money.office.current', 10.5)
  return form
}

describe('a cause', () => {
  it('bears the cell that is suspected of it, and what would mend it', () => {
    const [first, second] = folded(inYuan())
    expect(first).toMatchObject({ number: 1, code: 'horizon' })
    expect(first?.suspect).toBeUndefined()
    expect(second).toMatchObject({ number: 2, code: 'balance', consequences: [] })
    expect(second?.suspect).toMatchObject({ address: 'money.staff.current', kind: 'unit', text: '10.50' })
  })

  it('takes in what would vanish with it, and what is left is numbered anew', () => {
    const form = inYuan()
    const [horizon, balance] = entriesOf(form)
    const at = 'until'
    const suspect = {
      address: at,
      kind: 'term',
      value: 2025,
      proposed: 2026,
      text: '2026',
      leaves: [],
      cures: 2,
    } as const
    const findings = [
      { code: 'horizon', at },
      { code: 'balance', at: 'money.staff.current' },
    ]
    const entries = foldConsequences(entriesOf(form), [{ ...suspect, findings }])
    expect(entries.map(({ number, code }) => [number, code])).toEqual([[1, 'horizon']])
    expect(entries[0]?.findings).toEqual(horizon?.findings)
    expect(entries[0]?.consequences).toEqual(balance?.findings)
  })

  it('stays by itself where a reason was written for it', () => {
    const form = inYuan()
    form.setReason('balance', 'money.staff.current', '本来如此')
    expect(folded(form).map(({ code }) => code)).toEqual(['horizon', 'balance'])
  })
})
