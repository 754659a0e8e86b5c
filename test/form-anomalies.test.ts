import { readFileSync } from 'node:fs'
import { sentence } from '@tianbao/finding'
import { type CheckedFinding, messagesFor, remedyOf } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { openSample, realForms } from './real-forms.ts'

/**
 * What is wrong in the real forms as their offices published them, told by the number under which a reviewer listed it
 * (S0-01 …), with the rule that finds it, the cells where it stands and the figures that its sentence says. `cells` is
 * all of them; of many, `first` and `count`.
 *
 * Not here, since typing into a form cannot bring it about: spellings of 占比 and broken names (S0-21, S0-22), slipped
 * columns, cells and heads (S1-02, S1-03, S1-04, S1-06, S2-07, S2-08, S2-09), scrambled heads and levels (S3-10, S3-11),
 * a broken layout (S3-19). What the printed forms themselves had wrong (S1-08, S1-09, S1-11, S1-18, S3-05) their templates
 * have not; S3-20 says that a form has no column 指标分类.
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

const casesOf = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`${name}.cases.json`, import.meta.url), 'utf8'))

function stands(finding: CheckedFinding, one: Case): boolean {
  if (finding.code !== one.code) return false
  if (one.cells) return JSON.stringify(finding.addresses) === JSON.stringify(one.cells)
  return finding.addresses[0] === one.first && finding.addresses.length === one.count
}

describe.each(realForms)('the form $name as it was typed', (real) => {
  const cases = casesOf(real.name)
  const form = openSample(real, 'typed')
  const findings = form.findings('submitting')
  const messages = messagesFor(form.template, 'zh-CN')

  it.each(cases)('$id is found by $code, at its cells, with its figures', (one) => {
    const found = findings.find((finding) => stands(finding, one))
    expect(found?.severity).toBe(one.severity)
    const said = found ? sentence(found, messages) : ''
    for (const part of one.says) expect(said).toContain(part)
  })

  it('finds nothing that is not in the list', () => {
    expect(findings.filter((finding) => !cases.some((one) => stands(finding, one)))).toEqual([])
  })

  it('says what would make each of them right, in full', () => {
    for (const finding of findings.filter(({ code }) => !code.includes('.'))) {
      expect(remedyOf(form.template, finding)).not.toMatch(/^$|[{}]|空(?!着)/)
      expect(sentence(finding, messages)).not.toMatch(/[{}]|空/)
    }
  })
})
