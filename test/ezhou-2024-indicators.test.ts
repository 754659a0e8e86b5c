import { describe, expect, it } from 'vitest'
import cases from './ezhou-2024-indicators.cases.json' with { type: 'json' }
import { ezhou2024, openSample } from './real-forms.ts'

/**
 * Indicators as any department might set them for itself, each put into a form that is otherwise in order: what the
 * rules say of its row, and for ordinary ones that they say nothing.
 */
const form = openSample(ezhou2024, 'clean')
const before = form.findings('submitting')
const given = {
  group: '一项核心业务',
  name: '群众诉求办结率',
  target: '≥98%',
  basis: '计划标准',
  class: '绩效基本型',
}
const rows = ['long', 'annual'].map((list) => form.addRow(list, { under: 'duty' }, given))
const [longRow = ''] = rows

/** Codes of what is found at the long-term row once both rows say so. */
function codesOf(name: string, target: string): readonly string[] {
  form.gesture('try', () => {
    for (const row of rows) {
      form.set(`${row}.name`, name)
      form.set(`${row}.target`, target)
    }
  })
  const here = form
    .findings('submitting')
    .filter(({ addresses }) => addresses.some((address) => address.startsWith(`${longRow}.`)))
  return [...new Set(here.map(({ code }) => code))].sort()
}

describe('indicators that a department sets for itself', () => {
  it.each(cases.filter(({ codes }) => codes.length === 0))('takes $name $target', ({ name, target }) => {
    expect(codesOf(name, target)).toEqual([])
  })

  it.each(cases.filter(({ codes }) => codes.length > 0))(
    'asks about $name $target',
    ({ name, target, codes }) => {
      expect(codesOf(name, target)).toEqual(codes)
    },
  )

  it('asks where the basis of a word is a spending standard', () => {
    form.set(`${longRow}.basis`, '预算支出标准')
    expect(codesOf('应急保障能力', '明显增强')).toEqual(['basis_of_words'])
    form.set(`${longRow}.basis`, '计划标准')
  })

  it('leaves the form as it was once the rows are gone', () => {
    for (const row of rows) form.removeRow(row)
    expect(form.findings('submitting')).toEqual(before)
  })
})
