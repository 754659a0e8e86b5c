import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type CheckedFinding, createForm, type Form, messagesFor, remedyOf } from '@tianbao/form'
import { compileTemplate, readTemplate, type Sample } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import table from './ezhou-2024.cases.json' with { type: 'json' }

/**
 * What is wrong in the form as Ezhou's office published it, told by the number under which a reviewer listed it
 * (S0-01 …), with the rule that finds it, the cells where it stands and the figures that its sentence says.
 * `cells` is all of them; of many, `first` and `count`. Left to importing: S0-21 (spellings of 占比) and S0-22
 * (broken names), which typing into the form cannot bring about.
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
const folder = new URL('../templates/hubei-ezhou/department-goal-2024/', import.meta.url)
const text = readFileSync(new URL('template.json', folder), 'utf8')

function compiled() {
  const reading = readTemplate(text)
  if (!reading.template) throw new Error(`The template does not read: ${JSON.stringify(reading.findings)}`)
  const compilation = compileTemplate(reading.template)
  if (!compilation.compiled) throw new Error(`It does not compile: ${JSON.stringify(compilation.findings)}`)
  return compilation.compiled
}

function open(data: JsonObject): Form {
  let minted = 0
  return createForm(compiled(), { data, today: '2024-01-26', mintId: () => `m${++minted}` })
}

function sample(name: string): Sample {
  return JSON.parse(readFileSync(new URL(`samples/${name}.json`, folder), 'utf8'))
}

function textIn(row: JsonObject, name: string): string {
  return typeof row[name] === 'string' ? row[name] : ''
}

function stands(finding: CheckedFinding, one: Case): boolean {
  if (finding.code !== one.code) return false
  if (one.cells) return JSON.stringify(finding.addresses) === JSON.stringify(one.cells)
  return finding.addresses[0] === one.first && finding.addresses.length === one.count
}

describe('the form of Ezhou, 2024, as it was typed', () => {
  const form = open(sample('typed').data)
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
      expect(remedyOf(form.template, finding)).not.toMatch(/^$|[{}]|空/)
      expect(sentence(finding, messages)).not.toMatch(/[{}]|空/)
    }
  })

  it('has no balance finding left once the mistyped total is corrected', () => {
    const mended = open(sample('typed').data)
    mended.set('funds.expense.total.last', 2834.53)
    const codes = mended.findings('submitting').map(({ code }) => code)
    expect(codes).not.toContain('expense_total')
    expect(codes).not.toContain('past_balance')
  })
})

describe('the rules of Ezhou, 2024', () => {
  it('name no indicator that a department set for itself', () => {
    const rows = sample('typed').data.long as readonly JsonObject[]
    const own = rows.filter((row) => row.under !== undefined).map((row) => textIn(row, 'name'))
    const rules = JSON.stringify(JSON.parse(text).rules)
    // Bare words such as 及时率 are in the list of names that say too little.
    expect(own.filter((name) => name.length > 4 && rules.includes(name))).toEqual([])
  })

  it('name two nodes of the catalog and no more: the free level, and income that is not tax', () => {
    const ids = catalogIds()
    const rules: readonly unknown[] = JSON.parse(text).rules
    expect([...new Set(plainTexts(rules))].filter((one) => ids.has(one)).sort()).toEqual(['duty', 'non_tax'])
  })
})

function catalogIds(): ReadonlySet<string> {
  const catalogs = compiled().catalogs
  return new Set(Object.values(catalogs).flatMap(({ nodes }) => nodes.map(({ id }) => id)))
}

function plainTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(plainTexts)
}
