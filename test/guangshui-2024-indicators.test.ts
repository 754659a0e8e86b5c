import type { JsonObject } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import table from './guangshui-2024-indicators.cases.json' with { type: 'json' }
import { guangshui2024, openSample } from './real-forms.ts'

/**
 * Indicators as any department might set them for itself, each put into both tables of a form that is otherwise in
 * order: what the rules say of its rows, and for ordinary ones that they say nothing. Likewise projects.
 */
interface Case {
  readonly name: string
  readonly target: string
  readonly before?: string
  readonly last?: string
  /** The node that it hangs on; one of the core outputs, if not said. */
  readonly under?: string
  readonly codes: readonly string[]
}

const cases = table as readonly Case[]
const form = openSample(guangshui2024, 'clean')
const before = form.findings('submitting')

/** Codes of what is found at rows while they are there. */
function codesAt(rows: readonly string[]): readonly string[] {
  const codes = form
    .findings('submitting')
    .filter(({ addresses }) => addresses.some((at) => rows.some((row) => at.startsWith(`${row}.`))))
    .map(({ code }) => code)
  for (const row of rows) form.removeRow(row)
  return [...new Set(codes)].sort()
}

function codesOf({ name, target, before = '/', last = '/', under = 'output2' }: Case): readonly string[] {
  const own: JsonObject = { name, target, basis: '计划标准', class: '绩效基本型' }
  const row: JsonObject = under === 'duty' ? { ...own, group: '核心业务产出 5' } : own
  return codesAt([
    form.addRow('long', { under }, row),
    form.addRow('annual', { under }, { ...row, before, last }),
  ])
}

/** Codes at a project that takes its budget from the first of the list. */
function codesOfProject(name: string, use: string): readonly string[] {
  form.set('projects#p1.current', 577.85)
  const values = { name, category: '一次性项目', total: 50, current: 50, use }
  const codes = codesAt([form.addRow('projects', { under: 'project_list' }, values)])
  form.set('projects#p1.current', 627.85)
  return codes
}

describe('indicators that a department sets for itself', () => {
  it.each(cases.filter(({ codes }) => codes.length === 0))('takes $name $target', (one) => {
    expect(codesOf(one)).toEqual([])
  })

  it.each(cases.filter(({ codes }) => codes.length > 0))('asks about $name $target', (one) => {
    expect(codesOf(one)).toEqual(one.codes)
  })
})

describe('projects that a department lists', () => {
  it.each([
    ['农民工工资监管平台建设', '实名制考勤终端和平台开发，归集农民工工资支付数据'],
    ['城乡居民养老保险补助', '城乡居民养老保险财政补贴'],
    ['市政公用设施维护', '路灯、窨井盖和护栏维修更换'],
    ['公积金业务系统升级', '系统等级保护测评和数据接口改造'],
    ['小水电清理整改', '12 座小水电站生态流量设施改造'],
  ])('takes %s', (name, use) => {
    expect(codesOfProject(name, use)).toEqual([])
  })

  it.each([
    ['机关运行保障', '办公费、水电费和物业费'],
    ['基层站所经费', '人员经费和津补贴'],
    ['编外人员保障', '52 名编外人员的工资和养老保险'],
    ['公用经费补充', '补充基本支出缺口'],
  ])('asks about %s', (name, use) => {
    expect(codesOfProject(name, use)).toEqual(['project_running'])
  })
})

describe('the form', () => {
  it('is as it was once all rows are gone', () => {
    expect(form.findings('submitting')).toEqual(before)
  })
})
