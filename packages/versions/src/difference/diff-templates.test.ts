import { readFileSync } from 'node:fs'
import { applyEdits, type Json } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { versionsMessages } from '../messages/messages.ts'
import { type ChangeClass, permissionFor } from './change.ts'
import { diffTemplates } from './diff-templates.ts'

const read = (folder: string): Template =>
  JSON.parse(
    readFileSync(new URL(`../../../../templates/${folder}/template.json`, import.meta.url), 'utf8'),
  ) as Template
const ezhou = read('hubei-ezhou/department-goal-2024')
const all = [
  ezhou,
  read('hubei-guangshui/department-goal-2024'),
  read('hubei-ezhou/department-goal-2023'),
  read('hunan/department-goal-2022'),
]

/** A template with one thing changed by hand. */
function changed(change: (template: Record<string, never>) => void): Template {
  const copy = structuredClone(ezhou) as unknown as Record<string, never>
  change(copy)
  return copy as unknown as Template
}

type Draft = { [key: string]: Draft } & { [index: number]: Draft }

describe('a change is named and classed', () => {
  const cases: readonly (readonly [code: string, kind: ChangeClass, change: (template: Draft) => void])[] = [
    ['field_retitled', 'text', (t) => Object.assign(t.schema?.properties?.filler ?? {}, { title: '经办人' })],
    ['field_help', 'text', (t) => Object.assign(t.schema?.properties?.phone ?? {}, { 'x-help': '手机号。' })],
    ['field_removed', 'break', (t) => delete t.schema?.properties?.filler],
    [
      'field_added',
      'wider',
      (t) =>
        Object.assign(t.schema?.properties ?? {}, { fax: { type: 'string', title: '传真', maxLength: 9 } }),
    ],
    [
      'field_kind',
      'transform',
      (t) => Object.assign(t.schema?.properties?.long_end ?? {}, { 'x-kind': 'text', type: 'string' }),
    ],
    ['field_optional', 'wider', (t) => (t.schema ? Object.assign(t.schema, { required: [] }) : t)],
    [
      'field_narrower',
      'narrower',
      (t) => Object.assign(t.schema?.properties?.filler ?? {}, { maxLength: 10 }),
    ],
    ['field_wider', 'wider', (t) => Object.assign(t.schema?.properties?.filler ?? {}, { maxLength: 100 })],
    [
      'options_added',
      'wider',
      (t) =>
        Object.assign(t.schema?.properties?.long?.items?.properties?.class ?? {}, {
          enum: ['绩效基本型', '绩效创新型', '其他'],
        }),
    ],
    [
      'options_removed',
      'narrower',
      (t) =>
        Object.assign(t.schema?.properties?.long?.items?.properties?.class ?? {}, { enum: ['绩效基本型'] }),
    ],
    [
      'rule_removed',
      'transform',
      (t) =>
        Object.assign(t, {
          rules: ezhou.rules?.slice(ezhou.rules.findIndex(({ type }) => type === 'compute') + 1),
        }),
    ],
    ['currency', 'transform', (t) => Object.assign(t.currency ?? {}, { unit: '元' })],
    ['year', 'text', (t) => Object.assign(t, { year: 2025 })],
    ['notes', 'text', (t) => Object.assign(t, { notes: '改了。' })],
    ['list_length', 'narrower', (t) => Object.assign(t.schema?.properties?.long ?? {}, { maxItems: 100 })],
  ]

  test.each(cases)('%s is %s', (code, kind, change) => {
    const after = changed((template) => change(template as unknown as Draft))
    const found = diffTemplates(ezhou, after).changes
    expect(found.map((one) => one.code)).toContain(`versions.change_${code}`)
    expect(found.filter((one) => one.code === `versions.change_${code}`).map((one) => one.class)).toContain(
      kind,
    )
  })

  test('and has a sentence', () => {
    for (const before of all)
      for (const after of all)
        for (const { code, params } of diffTemplates(before, after).changes)
          for (const language of ['zh-CN', 'en'] as const)
            expect(sentence({ code, params }, versionsMessages[language])).not.toMatch(/^versions\./)
  })
})

test('a template and itself are not different', () => {
  for (const template of all) expect(diffTemplates(template, template)).toEqual({ changes: [], edits: [] })
})

test('the difference applied to the first template is the second', () => {
  for (const before of all)
    for (const after of all) {
      const outcome = applyEdits(before as unknown as Json, diffTemplates(before, after).edits)
      expect('tree' in outcome && outcome.tree).toEqual(after)
    }
})

test('titles, limits and options that are changed any way are each told once', () => {
  const names = ['department', 'filler', 'phone', 'functions', 'tasks'] as const
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...names),
          fc.string({ minLength: 1, maxLength: 8 }),
          fc.integer({ min: 1, max: 9000 }),
        ),
        { maxLength: 5 },
      ),
      (moves) => {
        const after = changed((template) => {
          for (const [name, title, maxLength] of moves)
            Object.assign((template as unknown as Draft).schema?.properties?.[name] ?? {}, {
              title,
              maxLength,
            })
        })
        const { changes, edits } = diffTemplates(ezhou, after)
        const outcome = applyEdits(ezhou as unknown as Json, edits)
        expect('tree' in outcome && outcome.tree).toEqual(after)
        expect(changes.length === 0).toBe(edits.length === 0)
        expect(new Set(changes.map(({ code, path }) => `${code} ${path}`)).size).toBe(changes.length)
      },
    ),
    { seed: 72, numRuns: 60 },
  )
})

test('what a class may do on an occasion stands in one table', () => {
  expect(permissionFor('break', 'correction')).toBe('refused')
  expect(permissionFor('narrower', 'variant')).toBe('allowed')
  expect(permissionFor('wider', 'variant')).toBe('refused')
  expect(permissionFor('transform', 'newYear')).toBe('mapping')
})
