import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromPointer, toPointer } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type CheckedFinding, createForm, type Form, messagesFor } from '@tianbao/form'
import { compileTemplate, lintTemplate, readTemplate, type Sample } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../templates', import.meta.url))

const folders = readdirSync(root).flatMap((region) =>
  readdirSync(join(root, region)).map((form) => ({
    name: `${region}/${form}`,
    folder: join(root, region, form),
  })),
)

function open(folder: string) {
  const reading = readTemplate(readFileSync(join(folder, 'template.json'), 'utf8'))
  if (!('template' in reading)) throw new Error(JSON.stringify(reading.findings))
  const compilation = compileTemplate(reading.template)
  if (!('compiled' in compilation)) throw new Error(JSON.stringify(compilation.findings))
  return {
    template: reading.template,
    compiled: compilation.compiled,
    validate: createValidator(compilation.compiled),
  }
}

function sampleOf(folder: string, name: string): Sample {
  return JSON.parse(readFileSync(join(folder, 'samples', `${name}.json`), 'utf8'))
}

function fill(folder: string, sample: Sample): Form {
  const { compiled, validate } = open(folder)
  let minted = 0
  const form = createForm(compiled, {
    data: sample.data,
    ...(sample.sources && { sources: sample.sources }),
    validate,
    today: '2024-01-26',
    mintId: () => `slot${++minted}`,
  })
  for (const { code, path, text } of sample.reasons ?? []) {
    const at = fromPointer(form.document(), path)
    if (at !== undefined) form.setReason(code, at, text)
  }
  return form
}

/** A finding as samples expect it: its code and first place. */
const placed = (form: Form, finding: CheckedFinding) => ({
  code: finding.code,
  path:
    finding.addresses[0] === undefined
      ? ''
      : (toPointer(form.data(), finding.addresses[0]) ?? finding.addresses[0]),
})
const byCode = (a: { code: string; path: string }, b: { code: string; path: string }) =>
  compare(a.code, b.code) || compare(a.path, b.path)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

describe.each(folders)('templates/$name', ({ folder }) => {
  it('is read without a finding and compiles', () => {
    expect(open(folder).compiled.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has nothing that the linter calls an error or a warning', () => {
    const findings = lintTemplate(open(folder).template)
    expect(findings.filter((finding) => finding.severity !== 'hint')).toEqual([])
  })

  it('says what it is beside it', () => {
    expect(existsSync(join(folder, 'README.md'))).toBe(true)
  })

  it.each(['typed', 'clean', 'empty'])('finds in the %s sample exactly what the sample expects', (name) => {
    const sample = sampleOf(folder, name)
    const form = fill(folder, sample)
    const findings = form.findings('submitting')
    expect(findings.map((finding) => placed(form, finding)).sort(byCode)).toEqual(
      sample.expect?.findings ?? [],
    )
  })

  it.each(['typed', 'clean', 'empty'])('scores the %s sample as the sample expects', (name) => {
    const sample = sampleOf(folder, name)
    expect(fill(folder, sample).scores()?.total.points ?? null).toBe(sample.expect?.score ?? null)
  })

  it('finds nothing in the clean sample but explained warnings', () => {
    const open = fill(folder, sampleOf(folder, 'clean')).findings('submitting')
    expect(open.filter(({ severity, reason }) => severity !== 'warning' || !reason)).toEqual([])
  })

  it('misses nothing in the empty sample but what is required', () => {
    const codes = fill(folder, sampleOf(folder, 'empty'))
      .findings('submitting')
      .map((finding) => finding.code)
    expect(new Set(codes)).toEqual(new Set(['form.required']))
  })

  it('has a sentence without gaps for every finding', () => {
    const form = fill(folder, sampleOf(folder, 'typed'))
    const messages = messagesFor(form.template, 'zh-CN')
    for (const finding of form.findings('submitting')) {
      expect(sentence(finding, messages)).not.toMatch(/空[^白]|[{}]|undefined|NaN/)
    }
  })

  it.each(['typed', 'clean', 'empty'])('draws the %s sample as one whole table', (name) => {
    const grid = fill(folder, sampleOf(folder, name)).grid()
    expect(grid?.faults).toEqual([])
    const covered = new Set<string>()
    for (const cell of grid?.cells ?? []) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
          expect(covered.has(`${row},${column}`)).toBe(false)
          covered.add(`${row},${column}`)
        }
      }
    }
    expect(covered.size).toBe((grid?.rows.length ?? 0) * (grid?.columns.length ?? 0))
  })
})
