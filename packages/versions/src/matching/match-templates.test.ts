import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { compileTemplate, type Template } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carry } from '../carry/carry.ts'
import { mappingFor } from '../carry/mapping-for.ts'
import { compiled, smallTemplate } from '../testing/small-template.ts'
import { matchTemplates } from './match-templates.ts'

const read = (folder: string) => {
  const url = new URL(`../../../../templates/${folder}/`, import.meta.url)
  const { compiled: template } = compileTemplate(
    JSON.parse(readFileSync(new URL('template.json', url), 'utf8')),
  )
  if (template === undefined) throw new Error(folder)
  const { data } = JSON.parse(readFileSync(new URL('samples/clean.json', url), 'utf8')) as {
    data: JsonObject
  }
  return { template, data }
}

describe('Ezhou’s form of 2023 beside that of 2024', () => {
  const was = read('hubei-ezhou/department-goal-2023')
  const now = read('hubei-ezhou/department-goal-2024')
  const matching = matchTemplates(was.template, now.template)
  const of = (from: string) => matching.fields.find((one) => one.from === from)

  test('finds what was relabelled, split, joined and moved', () => {
    expect(of('funds.expense.project')).toMatchObject({ to: ['funds.expense.specific'], is: 'same' })
    expect(of('funds.income.other')).toMatchObject({
      to: ['funds.income.special', 'funds.income.own'],
      is: 'split',
    })
    expect(of('funds.expense.basic')).toMatchObject({
      to: ['funds.expense.personnel', 'funds.expense.operating'],
      is: 'split',
    })
    expect(of('goals.*.annual.*.target')).toMatchObject({ to: ['annual.*.target'] })
    expect(of('goals.*.long_goal')).toMatchObject({ to: ['long_goal'], is: 'join' })
    expect(matching.unmatched).toEqual(['projects', 'goals'])
  })

  test('is surer of what has the same name in the same place than of what was split', () => {
    expect(of('funds.expense.project')?.certainty).toBeGreaterThan(0.8)
    expect(of('funds.income.other')?.certainty).toBeLessThan(0.5)
  })

  test('confirmed, it carries the old figures to the year that they are of, and nothing vanishes', () => {
    const mapping = mappingFor(was.template, now.template, matching)
    const { data, remainder } = carry(was.data, mapping, was.template, now.template)
    const old = was.data as { funds: { expense: { project: JsonObject } }; goals: readonly JsonObject[] }
    const made = data as { funds: { expense: { specific: JsonObject } } }
    expect(made.funds.expense.specific.last).toBe(old.funds.expense.project.current)
    expect(made.funds.expense.specific.before).toBe(old.funds.expense.project.last)
    expect(mapping.undecided).toContain('funds.income.other.current')
    expect(remainder.some(({ at }) => at === 'funds.income.other.current')).toBe(true)
  })
})

test('what has been given new ids everywhere is found again by its labels', () => {
  const old = smallTemplate(2024)
  const from = compiled(old)
  const names = ['name', 'filler', 'kind', 'note'] as const
  fc.assert(
    fc.property(fc.subarray([...names]), (renamed) => {
      const copy = structuredClone(old) as unknown as { schema: { properties: Record<string, unknown> } }
      const { properties } = copy.schema
      for (const name of renamed) {
        properties[`new_${name}`] = properties[name]
        delete properties[name]
      }
      const order = (old.schema['x-order'] as readonly string[]).map((name) =>
        renamed.includes(name as never) ? `new_${name}` : name,
      )
      const schema = { ...copy.schema, 'x-order': order, required: [] }
      const to = compiled({ ...old, schema: schema as unknown as Template['schema'] })
      const found = matchTemplates(from, to).fields
      expect(found.map((one) => [one.from, one.to[0]])).toEqual(
        expect.arrayContaining(renamed.map((name) => [name, `new_${name}`])),
      )
      expect(found.length).toBe(renamed.length)
      for (const { certainty } of found) expect(certainty).toBeGreaterThan(0.8)
    }),
    { seed: 236, numRuns: 16 },
  )
})

test('a template and itself have nothing to match', () => {
  const one = compiled(smallTemplate(2024))
  expect(matchTemplates(one, one)).toEqual({ fields: [], nodes: [], unmatched: [] })
})
