import { readFileSync } from 'node:fs'
import { fromPointer } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { createForm, messagesFor, remedyOf } from '@tianbao/form'
import { checkGate, compileTemplate, lintTemplate, readTemplate, type Sample } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { describe, expect, it } from 'vitest'

/** The pieces of JSON in a page, in order: five of a template, then the samples typed, clean and empty. */
function pieces(page: string): readonly unknown[] {
  return [...read(page).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json))
}

const read = (page: string) => readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8')

describe.each(['authoring.md', 'authoring.zh-CN.md'])('docs/%s', (page) => {
  const [head, schema, sheet, catalog, rules, ...samples] = pieces(page) as readonly object[]
  const text = JSON.stringify({ ...head, ...schema, ...sheet, ...catalog, ...rules })

  function open(sample: Sample) {
    const { template, findings } = readTemplate(text)
    if (!template) throw new Error(`${page} does not read: ${JSON.stringify(findings)}`)
    expect([...checkGate(template), ...lintTemplate(template)]).toEqual([])
    const { compiled } = compileTemplate(template)
    if (!compiled) throw new Error(`${page} does not compile.`)
    const validate = createValidator(compiled)
    return createForm(compiled, { data: sample.data, validate, today: '2024-01-10', mintId: () => 'slot' })
  }

  it('has a template with nothing to find, and three samples that are found as they say', () => {
    expect(samples).toHaveLength(3)
    for (const sample of samples as readonly Sample[]) {
      const form = open(sample)
      const found = form.findings('submitting').map(({ code, addresses: [at] }) => ({ code, at }))
      const expected = (sample.expect?.findings ?? []) as readonly { code: string; path: string }[]
      expect(found).toHaveLength(expected.length)
      for (const { code, path } of expected)
        expect(found).toContainEqual({ code, at: fromPointer(form.document(), path) })
      expect(form.grid()?.faults).toEqual([])
    }
  })

  it('shows the sentences that come out', () => {
    const form = open(samples[0] as Sample)
    for (const finding of form.findings('submitting')) {
      expect(read(page)).toContain(sentence(finding, messagesFor(form.template, 'zh-CN')))
      expect(read(page)).toContain(remedyOf(form.template, finding))
    }
  })

  it('has the pieces of the other language', () => {
    expect(pieces(page)).toEqual(pieces('authoring.md'))
  })
})
