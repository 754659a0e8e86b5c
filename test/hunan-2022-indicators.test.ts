import { describe, expect, it } from 'vitest'
import table from './hunan-2022-indicators.cases.json' with { type: 'json' }
import { hunan2022, openSample } from './real-forms.ts'

/**
 * Indicators as any department might set them for itself, each put into a form that is otherwise in order: what the
 * rules say of its row, and for ordinary ones that they say nothing.
 */
interface Case {
  readonly name: string
  readonly type: string
  readonly target: string
  readonly unit: string | null
  readonly clause?: string
  readonly codes: readonly string[]
}

const cases: readonly Case[] = table
const form = openSample(hunan2022, 'clean')
const before = form.findings('submitting')
const clause = '做到得5分，做不到不得分。'
const row = form.addRow('indicators', { under: 'key_tasks' }, { explanation: '按台账统计。' })

/** Codes of what is found at the row once it says so; the total of points is all indicators' affair. */
function codesOf(one: Case): readonly string[] {
  form.gesture('try', () => {
    for (const column of ['name', 'type', 'target'] as const) form.set(`${row}.${column}`, one[column])
    form.set(`${row}.clause`, one.clause ?? clause)
    if (one.unit === null) form.clear([`${row}.unit`])
    else form.set(`${row}.unit`, one.unit)
  })
  const here = form
    .findings('submitting')
    .filter(({ addresses }) => addresses.some((address) => address.startsWith(`${row}.`)))
  return [...new Set(here.map(({ code }) => code))].filter((code) => !code.startsWith('points_')).sort()
}

describe('indicators that a department sets for itself', () => {
  it.each(cases.filter(({ codes }) => codes.length === 0))('takes $name $type $target $unit', (one) => {
    expect(codesOf(one)).toEqual([])
  })

  it.each(cases.filter(({ codes }) => codes.length > 0))('asks about $name $type $target $unit', (one) => {
    expect(codesOf(one)).toEqual(one.codes)
  })

  it('leaves the form as it was once the row is gone', () => {
    form.removeRow(row)
    expect(form.findings('submitting')).toEqual(before)
  })
})
