import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type CheckedFinding, createForm, type Form, messagesFor, remedyOf } from '@tianbao/form'
import { compileTemplate, readTemplate, type Sample } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import table from './guangshui-2024.cases.json' with { type: 'json' }

/**
 * What is wrong in the form as Guangshui's office published it, told by the number under which a reviewer listed it
 * (S2-01 …), with the rule that finds it, the cells where it stands and the figures that its sentence says.
 * `cells` is all of them; of many, `first` and `count`. Left to importing: S2-07, S2-08 and S2-09, cells and a head
 * that slipped, which typing into the form cannot bring about.
 */
interface Case {
  readonly id: string
  readonly code: string
  readonly severity: string
  readonly cells?: readonly string[]
  readonly first?: string
  readonly count?: number
  readonly says: readonly string[]
}

const cases: readonly Case[] = table
const folder = new URL('../templates/hubei-guangshui/department-goal-2024/', import.meta.url)
const text = readFileSync(new URL('template.json', folder), 'utf8')

function compiled() {
  const reading = readTemplate(text)
  if (!reading.template) throw new Error(`The template does not read: ${JSON.stringify(reading.findings)}`)
  const compilation = compileTemplate(reading.template)
  if (!compilation.compiled) throw new Error(`It does not compile: ${JSON.stringify(compilation.findings)}`)
  return compilation.compiled
}

function open(name: string): Form {
  let minted = 0
  const mintId = () => `m${++minted}`
  return createForm(compiled(), { data: sample(name).data, today: '2023-12-26', mintId })
}

function sample(name: string): Sample {
  return JSON.parse(readFileSync(new URL(`samples/${name}.json`, folder), 'utf8'))
}

function stands(finding: CheckedFinding, one: Case): boolean {
  if (finding.code !== one.code) return false
  if (one.cells) return JSON.stringify(finding.addresses) === JSON.stringify(one.cells)
  return finding.addresses[0] === one.first && finding.addresses.length === one.count
}

describe('the form of Guangshui, 2024, as it was typed', () => {
  const form = open('typed')
  const findings = form.findings('submitting')
  const messages = messagesFor(form.template, 'zh-CN')

  it.each(cases)('$id is found by $code, at its cells, with its figures', (one) => {
    const found = findings.find((finding) => stands(finding, one))
    expect(found?.severity).toBe(one.severity)
    const said = found ? sentence(found, messages) : ''
    for (const part of one.says) expect(said).toContain(part)
  })

  it('finds nothing that is not in the list', () => {
    const unlisted = findings.filter((finding) => !cases.some((one) => stands(finding, one)))
    expect(unlisted).toEqual([])
  })

  it('says what would make each of them right, in full', () => {
    for (const finding of findings.filter(({ code }) => !code.includes('.'))) {
      expect(remedyOf(form.template, finding)).not.toMatch(/^$|[{}]|空[^着]/)
      expect(sentence(finding, messages)).not.toMatch(/[{}]|空/)
    }
  })

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
    const mended = open('typed')
    mended.clear(['funds.income.own.share', 'funds.expense.specific.share'])
    const codes = mended.findings('submitting').map(({ code }) => code)
    expect(codes.filter((code) => code.includes('share'))).toEqual([])
    expect(mended.cell('funds.income.own.share').text).toBe('2%')
    expect(mended.cell('funds.expense.specific.share').text).toBe('69%')
  })
})

describe('the table of Guangshui, 2024', () => {
  it('has the rows and columns of the printed one', () => {
    const grid = open('typed').grid()
    expect([grid?.rows.length, grid?.columns.length, grid?.cells.length]).toEqual([117, 10, 618])
    expect(grid?.columns.reduce((width, column) => width + column.width, 0)).toBe(180)
  })

  it.each([
    ['部门总体资金情况', 10],
    ['项目支出情况', 10],
    ['长期绩效指标', 46],
    ['年度绩效指标', 45],
  ])('has %s at its side over %i rows', (label, rows) => {
    const form = open('typed')
    const side = form.grid()?.cells.find((cell) => cell.column === 0 && form.words(cell) === label)
    expect(side?.rowSpan).toBe(rows)
  })

  it('shows nine empty projects and one row for each core output of a new form', () => {
    const form = open('empty')
    const shown = (form.grid()?.cells ?? []).map((cell) => [cell.address ?? '', form.words(cell)] as const)
    expect(shown.filter(([address]) => /^projects#.*\.name$/.test(address))).toHaveLength(9)
    expect(shown.filter(([, words]) => words.startsWith('核心业务产出 '))).toHaveLength(8)
  })

  it('takes a fifth core output under its own name, after the four that are printed', () => {
    const form = open('clean')
    form.addRow('long', { under: 'duty' }, { group: '核心业务产出 5', name: '数据开放目录数量' })
    const grid = form.grid()
    const words = (grid?.cells ?? []).map((cell) => form.words(cell))
    const outputs = words.filter((one) => one.startsWith('核心业务产出 '))
    expect(outputs.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((n) => `核心业务产出 ${n}`))
  })
})

describe('the rules of Guangshui, 2024', () => {
  const rules: readonly unknown[] = JSON.parse(text).rules

  it('name nothing that the department named itself', () => {
    const { long, projects } = sample('typed').data as Record<string, readonly JsonObject[]>
    const own = [...(long ?? []), ...(projects ?? [])].map((row) => row.name)
    expect(own.filter((name) => typeof name === 'string' && plainTexts(rules).includes(name))).toEqual([])
  })

  it('name three nodes of the catalog: the free level, income that is not tax, and spending as planned', () => {
    const ids = new Set(Object.values(compiled().catalogs).flatMap(({ nodes }) => nodes.map(({ id }) => id)))
    const named = plainTexts(rules).filter((one) => ids.has(one))
    expect([...new Set(named)].sort()).toEqual(['duty', 'execution_rate', 'non_tax'])
  })
})

function plainTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(plainTexts)
}
