import type { JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type Form, messagesFor } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { compiledOf, hunan2022, nodesNamedIn, openSample, rulesOf, sampleOf } from './real-forms.ts'

const said = (form: Form, code: string) => {
  const finding = form.findings('submitting').find((one) => one.code === code)
  return finding && sentence(finding, messagesFor(form.template, 'zh-CN'))
}

describe('the form of Hunan, 2022, as it was typed', () => {
  const form = openSample(hunan2022, 'typed')
  const findings = form.findings('submitting')

  it('counts ten scored indicators of five points once the two swapped rows are mended (S1-01)', () => {
    const mended = openSample(hunan2022, 'typed')
    for (const row of ['indicators#s1', 'indicators#s2']) {
      const { value: clause = null } = mended.cell(`${row}.clause`)
      const { value: explanation = null } = mended.cell(`${row}.explanation`)
      mended.set(`${row}.clause`, explanation)
      mended.set(`${row}.explanation`, clause)
      mended.set(`${row}.points`, 5)
    }
    expect(said(mended, 'clause_swapped')).toBeUndefined()
    expect(said(mended, 'points_total')).toContain('29 项指标中 10 项有分值，合计 50 分')
  })

  it('has rows for what is data only: the six guidance rows are printed, and nothing is asked of them (S1-10)', () => {
    const grid = form.grid()
    const notes = (grid?.cells ?? []).filter(
      (cell) => cell.from.part === 'indicator_table#unit' && cell.addresses.length === 0,
    )
    expect(notes.map((cell) => form.words(cell))).toEqual(['-', '-', '-', '-', '-', '-'])
    expect(sampleOf(hunan2022, 'typed').data.indicators).toHaveLength(29)
  })

  it('says nothing of the money, which balances (S1-17)', () => {
    expect(findings.filter(({ addresses }) => addresses.some((at) => at.startsWith('budget')))).toEqual([])
    expect(form.cell('budget.total').text).toBe('2677.70')
  })
})

describe('the total of points', () => {
  const form = openSample(hunan2022, 'clean')

  it('stands at every indicator, and says what is missing to a hundred', () => {
    form.set('indicators#k1.points', 4.5)
    const finding = form.findings('submitting').find(({ code }) => code === 'points_total')
    expect(finding?.addresses).toHaveLength(30)
    expect(said(form, 'points_total')).toBe('30 项指标中 30 项有分值，合计 99.5 分，不是 100 分')
    form.set('indicators#k2.points', 5.5)
    expect(said(form, 'points_total')).toBeUndefined()
  })

  it('is asked for where nobody wrote any points', () => {
    const rows = form.data().indicators as readonly JsonObject[]
    form.clear(rows.map(({ id }) => `indicators#${id}.points`))
    expect(said(form, 'points_total')).toBe('30 项指标中 0 项有分值，合计 0 分，不是 100 分')
  })

  it('waits while nothing was set by the department itself', () => {
    expect(said(openSample(hunan2022, 'empty'), 'points_total')).toBeUndefined()
  })
})

describe('the official table', () => {
  /** Where the labels of a row begin and end, and what they say: `c1-2 ×3 年度主要任务`. */
  function rows(form: Form): readonly string[] {
    const grid = form.grid()
    return (grid?.rows ?? []).map((_, row) =>
      (grid?.cells ?? [])
        .filter((cell) => cell.row === row)
        .map((cell) => {
          const end = cell.column + cell.columnSpan
          const at = end > cell.column + 1 ? `c${cell.column + 1}-${end}` : `c${end}`
          const words = cell.addresses.length > 0 ? '' : ` ${form.words(cell)}`
          return `${at}${cell.rowSpan > 1 ? ` ×${cell.rowSpan}` : ''}${words}`.trim()
        })
        .join(' | '),
    )
  }

  it('has 46 rows of 9 columns and 286 cells, 267 mm wide', () => {
    const grid = openSample(hunan2022, 'typed').grid()
    expect([grid?.rows.length, grid?.columns.length, grid?.cells.length]).toEqual([46, 9, 286])
    const { sheet } = compiledOf(hunan2022)
    expect(sheet?.columns.reduce((width, column) => width + column.width, 0)).toBe(267)
  })

  it('is as large while it is empty', () => {
    expect(rows(openSample(hunan2022, 'empty'))).toHaveLength(46)
  })

  it('begins with the office, its goals, its tasks and its budget', () => {
    expect(rows(openSample(hunan2022, 'typed')).slice(0, 11)).toEqual([
      'c1-2 部门(单位)名称 | c3-9',
      'c1-2 年度履职目标 | c3-9',
      'c1-2 ×3 年度主要任务 | c3-5 *任务名称 | c6-9 *主要内容',
      'c3-5 | c6-9',
      'c3-5 | c6-9',
      'c1-2 ×5 预算情况 | c3-5 部门预算总额(万元) | c6-9',
      'c3-5 1、资金来源:(1)财政性资金 | c6-9',
      'c3-5 (2)其他资金 | c6-9',
      'c3-5 2、资金结构:(1)基本支出 | c6-9',
      'c3-5 (2)项目支出 | c6-9',
      'c1 一级指标 | c2 二级指标 | c3 *三级指标 | c4 *指标值类型 | c5 *指标值 | c6 计量单位 | c7 *评/扣分标准 | c8 *指标值说明 | c9 备注',
    ])
  })

  it('has its levels over their rows, the guidance rows among them', () => {
    const form = openSample(hunan2022, 'typed')
    const levels = (form.grid()?.cells ?? []).filter((cell) => cell.kind === 'level')
    expect(levels.map((cell) => `${form.words(cell)} ×${cell.rowSpan}`)).toEqual([
      '投入管理指标 ×21',
      '工作目标管理 ×3',
      '预算和财务管理 ×13',
      '绩效管理 ×5',
      '产出指标 ×8',
      '重点工作任务完成 ×5',
      '履职目标实现 ×3',
      '效益指标 ×6',
      '履职效益 ×3',
      '满意度 ×3',
    ])
  })
})

describe('the rules of Hunan, 2022', () => {
  it('name no indicator that a department set for itself', () => {
    const rows = sampleOf(hunan2022, 'typed').data.indicators as readonly JsonObject[]
    const own = rows.filter((row) => row.under !== undefined).map((row) => String(row.name))
    const rules = JSON.stringify(rulesOf(hunan2022))
    expect(own.filter((name) => rules.includes(name))).toEqual([])
  })

  it('name two prescribed indicators and one node of the catalog', () => {
    expect(nodesNamedIn(hunan2022)).toEqual(['carry_over', 'execution_rate', 'satisfaction'])
  })
})
