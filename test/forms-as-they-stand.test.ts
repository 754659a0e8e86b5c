import { readFileSync } from 'node:fs'
import { applyEdits, type Edit, type Json, resolve } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { lintTemplate, readTemplate, type Template, templateMessages } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import table from './forms-as-they-stand.cases.json' with { type: 'json' }

/**
 * What the printed forms themselves have wrong, by the number under which a reviewer listed it: our templates have put
 * it right, so each case writes the form's own words back into its template. The linter must find it, at its place,
 * with its figures, and find nothing else.
 */
interface Case {
  readonly id: string
  readonly fault: string
  /** Folder under templates/. */
  readonly template: string
  /** What stands at an address, as the form has it. */
  readonly set: Readonly<Record<string, Json>>
  readonly finds: readonly {
    readonly code: string
    readonly severity: string
    readonly at: string
    readonly says: readonly string[]
  }[]
}

const cases = table as unknown as readonly Case[]

function open(folder: string): Template {
  const text = readFileSync(new URL(`../templates/${folder}/template.json`, import.meta.url), 'utf8')
  const reading = readTemplate(text)
  if (!reading.template) throw new Error(`${folder} does not read: ${JSON.stringify(reading.findings)}`)
  return reading.template
}

/** The template with the form's own words in it, read again as any file is. */
function asPrinted(one: Case): Template {
  let tree = open(one.template) as unknown as Json
  for (const [at, now] of Object.entries(one.set)) {
    const was = resolve(tree, at)
    if (was === undefined) throw new Error(`${one.template} has nothing at "${at}".`)
    const edit: Edit = { op: 'set', at, was, now }
    const applied = applyEdits(tree, [edit])
    if ('conflict' in applied) throw new Error(`"${at}" cannot be set: ${JSON.stringify(applied.conflict)}`)
    tree = applied.tree
  }
  const reading = readTemplate(JSON.stringify(tree))
  if (!reading.template) throw new Error(`Case ${one.id} does not read: ${JSON.stringify(reading.findings)}`)
  return reading.template
}

const wrong = (template: Template) =>
  lintTemplate(template).filter((finding) => finding.severity !== 'hint' && finding.code.startsWith('lint.'))

describe('a printed form’s own fault', () => {
  it.each(cases)('$id, $fault, is found at its place with its figures', (one) => {
    const found = wrong(asPrinted(one))
    for (const { code, severity, at, says } of one.finds) {
      const finding = found.find((other) => other.code === code && other.addresses[0] === at)
      expect(finding?.severity, `${code} at ${at}`).toBe(severity)
      const words = finding ? sentence(finding, templateMessages['zh-CN']) : ''
      for (const part of says) expect(words).toContain(part)
      expect(words).not.toMatch(/[{}]|undefined|NaN/)
    }
    expect(found.map((finding) => `${finding.code} ${finding.addresses[0]}`).sort()).toEqual(
      one.finds.map(({ code, at }) => `${code} ${at}`).sort(),
    )
  })

  it.each([...new Set(cases.map((one) => one.template))])('is not in the template %s', (folder) => {
    expect(wrong(open(folder))).toEqual([])
  })
})
