import { readdirSync, readFileSync } from 'node:fs'
import { applyEdits, type Edit, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import { checkGate } from '../gate/check-gate.ts'
import { lintTemplate } from '../lint/lint-template.ts'
import { templateMessages } from '../messages/messages.ts'
import { readTemplate } from '../read/read-template.ts'
import type { Template } from '../template.ts'
import { fixable, fixesFor } from './fixes-for.ts'

interface Case {
  readonly name: string
  readonly set?: Readonly<Record<string, Json>>
  readonly rules?: readonly JsonObject[]
  readonly finds: readonly string[]
}

const folder = new URL('../lint/rules/', import.meta.url)
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.cases.json'))
  .flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[])
      .filter(({ finds }) => finds.length > 0)
      .map((one) => ({ ...one, code: `lint.${file.replace('.cases.json', '').replaceAll('-', '_')}` })),
  )
  .filter(({ code }) => fixable.includes(code))

function changed({ set = {}, rules = [] }: Case): Template {
  let tree: Json = { ...small, rules: [...small.rules, ...rules] } as unknown as JsonObject
  for (const [place, now] of Object.entries(set)) {
    const was = resolve(tree, place)
    const edit: Edit = {
      op: 'set',
      at: place,
      ...(was === undefined ? {} : { was }),
      ...(now === null ? {} : { now }),
    }
    const applied = applyEdits(tree, [edit])
    if ('conflict' in applied) throw new Error(`A case cannot set "${place}".`)
    tree = applied.tree
  }
  return tree as unknown as Template
}

const errorsOf = (template: Template) =>
  [...checkGate(template), ...lintTemplate(template)].filter(({ severity }) => severity === 'error')

describe('a fix', () => {
  test('there is for every kind of finding that a lint case shows, or the gate', () => {
    const shown = new Set(cases.map(({ code }) => code))
    expect(fixable.filter((code) => code.startsWith('lint.') && !shown.has(code))).toEqual([])
  })

  test.each(cases)('puts right: $code, $name', (one) => {
    const template = changed(one)
    const findings = lintTemplate(template).filter(({ code }) => code === one.code)
    for (const finding of findings) {
      const [fix] = fixesFor(finding, template)
      if (!fix) continue
      const outcome = fix.command(template)
      if ('refused' in outcome) throw new Error(outcome.refused)
      const after = lintTemplate(outcome.template)
      expect(after.map(({ code, addresses }) => [code, ...addresses])).not.toContainEqual([
        finding.code,
        ...finding.addresses,
      ])
      expect(errorsOf(outcome.template).length).toBeLessThanOrEqual(errorsOf(template).length)
      expect(readTemplate(JSON.stringify(outcome.template)).findings).toBeUndefined()
      expect(applyEdits(template as never, outcome.edits)).toMatchObject({ tree: outcome.template })
      expect(sentence(fix, templateMessages['zh-CN'])).not.toMatch(/[{}]|^template/)
      expect(sentence(fix, templateMessages.en)).not.toMatch(/[{}]|^template/)
    }
    expect(findings.some((finding) => fixesFor(finding, template).length > 0)).toBe(true)
  })

  test('bounds an array that the gate refuses', () => {
    const template = changed({ name: '', set: { 'schema.properties.annual.maxItems': null }, finds: [] })
    const [finding] = checkGate(template)
    const [fix] = finding ? fixesFor(finding, template) : []
    const outcome = fix?.command(template)
    expect(outcome && 'template' in outcome && checkGate(outcome.template)).toEqual([])
    const long = changed({ name: '', set: { 'schema.properties.annual.maxItems': 20_000 }, finds: [] })
    const [other] = checkGate(long)
    const mended = other && fixesFor(other, long)[0]?.command(long)
    expect(mended && 'template' in mended && checkGate(mended.template)).toEqual([])
  })

  test('is none where there is nothing to mend any more', () => {
    const [one] = cases
    if (!one) throw new Error('There are cases.')
    const template = changed(one)
    const gone = {
      code: 'lint.free_room',
      severity: 'error',
      addresses: ['catalog#none'],
      params: { slots: 1 },
    } as const
    expect(fixesFor(gone, template)).toEqual([])
    expect(fixesFor({ ...gone, code: 'constructor' }, template)).toEqual([])
  })
})
