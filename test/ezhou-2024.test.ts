import type { JsonObject } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import { ezhou2024, nodesNamedIn, openSample, rulesOf, sampleOf } from './real-forms.ts'

describe('the form of Ezhou, 2024, as it was typed', () => {
  it('has no balance finding left once the mistyped total is corrected', () => {
    const mended = openSample(ezhou2024, 'typed')
    mended.set('funds.expense.total.last', 2834.53)
    const codes = mended.findings('submitting').map(({ code }) => code)
    expect(codes).not.toContain('expense_total')
    expect(codes).not.toContain('past_balance')
  })
})

describe('the rules of Ezhou, 2024', () => {
  it('name no indicator that a department set for itself', () => {
    const rows = sampleOf(ezhou2024, 'typed').data.long as readonly JsonObject[]
    const own = rows.filter((row) => row.under !== undefined).map((row) => textIn(row, 'name'))
    const rules = JSON.stringify(rulesOf(ezhou2024))
    // Bare words such as 及时率 are in the list of names that say too little.
    expect(own.filter((name) => name.length > 4 && rules.includes(name))).toEqual([])
  })

  it('name two nodes of the catalog and no more: the free level, and income that is not tax', () => {
    expect(nodesNamedIn(ezhou2024)).toEqual(['duty', 'non_tax'])
  })
})

function textIn(row: JsonObject, name: string): string {
  return typeof row[name] === 'string' ? row[name] : ''
}
