import { describe, expect, it } from 'vitest'
import cases from './ezhou-2023-indicators.cases.json' with { type: 'json' }
import { ezhou2023, openSample } from './real-forms.ts'

/**
 * Indicators as any department might set them for a goal, each put into both tables of a form that is otherwise in
 * order: what the rules say of its long-term row, and for ordinary ones that they say nothing of either.
 */
const form = openSample(ezhou2023, 'clean')
const before = form.findings('submitting')

/** Codes of what is found at a row of each table, both saying the same, and at all of the two tables' rows. */
function codesOf(group: string, name: string, target: string) {
  const under = levels.find(({ groups }) => groups.includes(group))?.id ?? ''
  const rows = form.gesture('try', () =>
    ['goals#g2.long', 'goals#g2.annual'].map((list) =>
      form.addRow(list, { under }, { group, name, target, basis: '计划标准' }),
    ),
  )
  const found = form.findings('submitting')
  form.undo()
  const [long, annual] = rows.map((row) => {
    const here = found.filter(({ addresses }) => addresses.some((address) => address.startsWith(`${row}.`)))
    return [...new Set(here.map(({ code }) => code))].sort()
  })
  return { long, annual }
}

const levels = [
  { id: 'output', groups: ['数量指标', '质量指标', '时效指标', '成本指标'] },
  { id: 'benefit', groups: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
  { id: 'satisfaction', groups: ['服务对象满意度指标'] },
]

describe('indicators of a goal', () => {
  it.each(cases.filter(({ codes }) => codes.length === 0))('takes $group $name $target', (one) => {
    expect(codesOf(one.group, one.name, one.target)).toEqual({ long: [], annual: [] })
  })

  it.each(cases.filter(({ codes }) => codes.length > 0))('asks about $group $name $target', (one) => {
    expect(codesOf(one.group, one.name, one.target).long).toEqual(one.codes)
  })

  it('tells what is wrong with a value once, where both tables have it', () => {
    expect(codesOf('质量指标', '登记准确性', '≥100%')).toEqual({ long: ['above_all'], annual: [] })
  })

  it('leaves the form as it was', () => {
    expect(form.findings('submitting')).toEqual(before)
  })
})
