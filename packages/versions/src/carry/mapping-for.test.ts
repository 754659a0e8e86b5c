import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { compileTemplate, type Template } from '@tianbao/template'
import { describe, expect, test } from 'vitest'
import { compiled, smallTemplate } from '../testing/small-template.ts'
import { carry } from './carry.ts'
import { checkMapping } from './check-mapping.ts'
import type { MappingStep } from './mapping.ts'
import { mappingFor } from './mapping-for.ts'
import { columnsOf } from './ways-of.ts'

const [old, now] = [smallTemplate(2023), smallTemplate(2024)]
const from = compiled(old)
const rolled = (change: (template: Template) => Template) => {
  const to = compiled(change(structuredClone(now)))
  return { to, mapping: mappingFor(from, to) }
}

describe('the mapping that two templates tell of themselves', () => {
  test('moves figures on by a year, and archives what has left the years shown', () => {
    const { mapping, to } = rolled((template) => template)
    expect(mapping.steps).toContainEqual({
      op: 'keep',
      from: 'funds.income.current',
      to: 'funds.income.last',
    })
    expect(mapping.steps).toContainEqual({ op: 'archive', from: 'funds.income.before' })
    expect(mapping.steps).toContainEqual({ op: 'archive', from: 'filed' })
    expect(mapping.steps).toContainEqual({ op: 'keep', from: 'annual.*.target', to: 'annual.*.last' })
    expect(mapping.undecided).toEqual([])
    expect(checkMapping(mapping, from, to)).toEqual([])
  })

  test('moves them on by two where a year was left out', () => {
    const { mapping } = rolled((template) => ({ ...template, year: 2025 }))
    expect(mapping.steps).toContainEqual({
      op: 'keep',
      from: 'funds.income.current',
      to: 'funds.income.before',
    })
    expect(mapping.steps).toContainEqual({ op: 'archive', from: 'funds.income.last' })
  })

  test('has nothing to say within a year', () => {
    expect(mappingFor(from, from).steps).toEqual([])
  })

  test('converts money where its unit changed, exactly', () => {
    const { mapping, to } = rolled((template) => ({ ...template, currency: { unit: '元', decimals: 2 } }))
    const carried = carry({ funds: { income: { current: 1234.56 } } }, mapping, from, to)
    expect(carried.data).toEqual({ funds: { income: { last: 12345600 } } })
  })

  test('asks which column takes one where several are of its year, and goes by what a person says', () => {
    const { to, mapping } = rolled((template) => {
      const { annual } = template.schema.properties as { annual: { items: { properties: JsonObject } } }
      const { items } = annual
      const done = { ...(items.properties.last as JsonObject), title: '完成值' }
      items.properties = { ...items.properties, done }
      return template
    })
    expect(mapping.undecided).toEqual(['annual.*.target'])
    const columns = columnsOf(from, to, [], mapping.undecided)
    expect([...columns]).toEqual([['annual.*.target', ['annual.*.last', 'annual.*.done']]])
    const said = {
      from: 'annual.*.target',
      to: ['annual.*.done'],
      is: 'same',
      certainty: 1,
      grounds: [],
    } as const
    const decided = mappingFor(from, to, { fields: [said] })
    expect(decided.undecided).toEqual([])
    expect(decided.steps).toContainEqual({ op: 'keep', from: 'annual.*.target', to: 'annual.*.done' })
  })

  test('asks where two figures of a year stand in one place', () => {
    const { mapping } = rolled((template) => {
      const line = (template.schema.properties as { funds: { properties: { income: JsonObject } } }).funds
        .properties.income as { properties: JsonObject; 'x-order': readonly string[] }
      line.properties = {
        ...line.properties,
        actual: { ...(line.properties.last as JsonObject), title: '决算' },
      }
      line['x-order'] = [...line['x-order'], 'actual']
      return template
    })
    expect(mapping.undecided).toEqual(['funds.income.current'])
    expect(mapping.steps).toContainEqual({ op: 'archive', from: 'funds.income.current' })
  })

  test('of a real form takes the declared figures into next year’s history columns', () => {
    const text = readFileSync(
      new URL('../../../../templates/hubei-ezhou/department-goal-2024/template.json', import.meta.url),
      'utf8',
    )
    const template = JSON.parse(text) as Template
    const next = compileTemplate({ ...template, year: 2025 }).compiled
    const was = compileTemplate(template).compiled
    if (next === undefined || was === undefined) throw new Error('The form does not compile.')
    const { data } = JSON.parse(
      readFileSync(
        new URL('../../../../templates/hubei-ezhou/department-goal-2024/samples/clean.json', import.meta.url),
        'utf8',
      ),
    ) as { data: { funds: { income: { fiscal: JsonObject } }; annual: readonly JsonObject[] } }
    const carried = carry(data as unknown as JsonObject, mappingFor(was, next), was, next)
    const { funds, annual } = carried.data as unknown as typeof data
    const { current, last } = data.funds.income.fiscal
    expect(funds.income.fiscal).toEqual({ last: current, before: last })
    for (const row of data.annual.filter(({ target }) => target !== undefined))
      expect(annual.find(({ id }) => id === row.id)).toMatchObject({ last: row.target })
    expect(new Set(carried.remainder.map(({ reason }) => reason))).toEqual(new Set(['archived']))
  })
})

describe('a mapping is refused', () => {
  const to = compiled(now)
  const refusals = (...steps: readonly MappingStep[]) =>
    checkMapping({ ...mappingFor(from, to), steps }, from, to).map(({ code }) => code)

  const cases: readonly (readonly [code: string, ...steps: MappingStep[]])[] = [
    ['no_target', { op: 'keep', from: 'name', to: 'removed' }],
    ['no_source', { op: 'keep', from: 'removed', to: 'name' }],
    ['source_twice', { op: 'archive', from: 'name' }, { op: 'keep', from: 'name', to: 'note' }],
    ['target_twice', { op: 'keep', from: 'name', to: 'note' }, { op: 'keep', from: 'filler', to: 'note' }],
    ['scale', { op: 'scale', from: 'name', to: 'name', by: 0 }],
    ['separator', { op: 'split', from: 'name', to: ['name', 'note'], at: '' }],
    ['not_a_column', { op: 'rows', from: ['name'], to: 'note' }],
  ]
  test.each(cases.map(([code, ...steps]) => ({ code, steps })))('for $code', ({ code, steps }) => {
    expect(refusals(...steps)).toContain(`versions.mapping_${code}`)
  })

  test('for other templates than its own', () => {
    expect(checkMapping(mappingFor(from, from), from, to).map(({ code }) => code)).toContain(
      'versions.mapping_other_template',
    )
  })
})

test('rows of deeper lists become rows of one list, hanging where it is said', () => {
  const data: JsonObject = {
    goals: [
      {
        id: 'g1',
        tasks: [
          { id: 't1', text: '建库' },
          { id: 't2', text: '修路' },
        ],
      },
    ],
  }
  const carried = carry(
    data,
    {
      ...mappingFor(from, from),
      steps: [{ op: 'rows', from: ['goals.*.tasks.*.text'], to: 'annual.*.name', under: 'effect' }],
    },
    from,
    from,
  )
  expect(carried.data).toEqual({
    annual: [
      { id: 'g1_t1', under: 'effect', name: '建库' },
      { id: 'g1_t2', under: 'effect', name: '修路' },
    ],
  })
  expect(carried.remainder).toEqual([])
})
