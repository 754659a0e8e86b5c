import type { JsonObject } from '@tianbao/edit'
import { remedyOf } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { guangshui2024, nodesNamedIn, openSample, plainTexts, rulesOf, sampleOf } from './real-forms.ts'

describe('the form of Guangshui, 2024, as it was typed', () => {
  const form = openSample(guangshui2024, 'typed')
  const findings = form.findings('submitting')

  it('says the exact share beside the rounded one that it asks for', () => {
    const told = findings
      .filter(({ code }) => code.endsWith('_share'))
      .map((one) => remedyOf(form.template, one))
    expect(told.map((remedy) => remedy?.match(/[\d.]+%/g)?.slice(0, 2))).toEqual([
      ['2.47%', '2%'],
      ['68.65%', '69%'],
    ])
  })

  it('has no finding of shares left once they are computed, though they make 99 and 101', () => {
    const mended = openSample(guangshui2024, 'typed')
    mended.clear(['funds.income.own.share', 'funds.expense.specific.share'])
    const codes = mended.findings('submitting').map(({ code }) => code)
    expect(codes.filter((code) => code.includes('share'))).toEqual([])
    expect(mended.cell('funds.income.own.share').text).toBe('2%')
    expect(mended.cell('funds.expense.specific.share').text).toBe('69%')
  })
})

describe('the table of Guangshui, 2024', () => {
  it('has the rows and columns of the printed one', () => {
    const grid = openSample(guangshui2024, 'typed').grid()
    expect([grid?.rows.length, grid?.columns.length, grid?.cells.length]).toEqual([117, 10, 618])
    expect(grid?.columns.reduce((width, column) => width + column.width, 0)).toBe(180)
  })

  it.each([
    ['部门总体资金情况', 10],
    ['项目支出情况', 10],
    ['长期绩效指标', 46],
    ['年度绩效指标', 45],
  ])('has %s at its side over %i rows', (label, rows) => {
    const form = openSample(guangshui2024, 'typed')
    const side = form.grid()?.cells.find((cell) => cell.column === 0 && form.words(cell) === label)
    expect(side?.rowSpan).toBe(rows)
  })

  it('shows nine empty projects and one row for each core output of a new form', () => {
    const form = openSample(guangshui2024, 'empty')
    const shown = (form.grid()?.cells ?? []).map((cell) => [cell.address ?? '', form.words(cell)] as const)
    expect(shown.filter(([address]) => /^projects#.*\.name$/.test(address))).toHaveLength(9)
    expect(shown.filter(([, words]) => words.startsWith('核心业务产出 '))).toHaveLength(8)
  })

  it('takes a fifth core output under its own name, after the four that are printed', () => {
    const form = openSample(guangshui2024, 'clean')
    form.addRow('long', { under: 'duty' }, { group: '核心业务产出 5', name: '数据开放目录数量' })
    const grid = form.grid()
    const words = (grid?.cells ?? []).map((cell) => form.words(cell))
    const outputs = words.filter((one) => one.startsWith('核心业务产出 '))
    expect(outputs.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((n) => `核心业务产出 ${n}`))
  })
})

describe('the rules of Guangshui, 2024', () => {
  it('name nothing that the department named itself', () => {
    const { long, projects } = sampleOf(guangshui2024, 'typed').data as Record<string, readonly JsonObject[]>
    const own = [...(long ?? []), ...(projects ?? [])].map((row) => row.name)
    expect(
      own.filter((name) => typeof name === 'string' && plainTexts(rulesOf(guangshui2024)).includes(name)),
    ).toEqual([])
  })

  it('name three nodes of the catalog: the free level, income that is not tax, and spending as planned', () => {
    expect(nodesNamedIn(guangshui2024)).toEqual(['duty', 'execution_rate', 'non_tax'])
  })
})
