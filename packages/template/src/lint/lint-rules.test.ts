import { readdirSync, readFileSync } from 'node:fs'
import { applyEdits, type Edit, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import { templateMessages } from '../messages/messages.ts'
import type { Template } from '../template.ts'
import { lintRules } from './lint-rules.ts'
import { lintTemplate } from './lint-template.ts'

/** The small template with a few changes, and where the rule finds something then. */
interface Case {
  readonly name: string
  /** What stands at an address from now on; null for nothing. */
  readonly set?: Readonly<Record<string, Json>>
  /** Rules that come on top. */
  readonly rules?: readonly JsonObject[]
  readonly finds: readonly string[]
}

const folder = new URL('./rules/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))

function casesOf(file: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(file.replace('.ts', '.cases.json'), folder), 'utf8'))
}

function changed({ set = {}, rules = [] }: Case): Template {
  const tree = { ...small, rules: [...small.rules, ...rules] } as unknown as JsonObject
  let result: Json = tree
  for (const [at, value] of Object.entries(set)) {
    const was = resolve(result, at)
    const edit: Edit = {
      op: 'set',
      at,
      ...(was === undefined ? {} : { was }),
      ...(value === null ? {} : { now: value }),
    }
    const applied = applyEdits(result, [edit])
    if ('conflict' in applied)
      throw new Error(`A case cannot set "${at}": ${JSON.stringify(applied.conflict)}`)
    result = applied.tree
  }
  return result as unknown as Template
}

describe('the linter', () => {
  test('has nothing to say of a good template', () => {
    expect(lintTemplate(small as unknown as Template)).toEqual([])
  })

  test('has a file for every rule, named as the rule', () => {
    expect(lintRules.map((rule) => `${rule.id.replaceAll('_', '-')}.ts`).sort()).toEqual(files.sort())
  })

  test('leaves to the gate what does not compile', () => {
    const schema = { type: 'object', properties: { a: { $ref: '#' } } }
    expect(lintTemplate({ ...(small as unknown as Template), schema })).toEqual([])
  })

  describe.each(files)('%s', (file) => {
    const code = `lint.${file.replace('.ts', '').replaceAll('-', '_')}`
    const cases = casesOf(file)

    test('has a case that it finds and one that it lets be', () => {
      expect(cases.some((one) => one.finds.length > 0)).toBe(true)
      expect(cases.some((one) => one.finds.length === 0)).toBe(true)
    })

    test.each(cases)('$name', (one) => {
      const found = lintTemplate(changed(one)).filter((finding) => finding.code === code)
      expect(found.flatMap((finding) => finding.addresses)).toEqual(one.finds)
      for (const finding of found) {
        expect(sentence(finding, templateMessages['zh-CN'])).not.toMatch(/\{|空。/)
      }
    })
  })
})
