import { applyEdits, invertEdits } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import type { Template } from '../../template.ts'
import { asJson, type CommandOutcome, isNotDone } from '../outcome.ts'
import { readFields } from '../read-fields.ts'
import { findCatalog, findNode } from './node-tree.ts'
import { indicatorLanding, putIndicator } from './put-indicator.ts'

const text = { type: 'string', 'x-kind': 'text', maxLength: 200 }
const rows = (properties: object) => ({
  type: 'array',
  items: { type: 'object', properties: { id: { type: 'string' }, ...properties } },
})

/** A table of indicators, one with a catalog of its own, one of plain rows, lines of money, and squared paper. */
const template = {
  format: 1,
  form: 'drawn',
  region: '420000',
  year: 2024,
  title: '试画的表',
  currency: { unit: '万元', decimals: 2 },
  schema: {
    type: 'object',
    properties: {
      annual: {
        ...rows({ name: text, target: { ...text, title: '指标值' }, unit: { ...text, title: '计量单位' } }),
        'x-catalog': 'indicators',
      },
      long: { ...rows({ name: text, target: { ...text, title: '指标值' } }), 'x-catalog': 'long_catalog' },
      plain: rows({ words: text, target: { ...text, title: '指标值' } }),
      bare: rows({ sum: { type: 'number' } }),
      money: {
        type: 'object',
        properties: { fiscal: { type: 'object', properties: { sum: { type: 'number' } } } },
      },
    },
  },
  sheet: {
    page: { size: 'A4', orientation: 'portrait', margins: { top: 10, right: 10, bottom: 10, left: 10 } },
    columns: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, width: 40 })),
    bands: [
      ...['annual', 'long', 'plain', 'bare', 'money'].map((list) => ({
        id: list,
        band: 'table',
        rows: list,
        columns: [
          {
            id: 'first',
            at: 'c1',
            head: '名',
            cell: list === 'plain' ? '{words}' : list === 'bare' || list === 'money' ? '{sum}' : '{name}',
          },
          {
            id: 'second',
            at: 'c3',
            head: '值',
            ...(list === 'bare' || list === 'money' ? {} : { cell: '{target}' }),
          },
        ],
      })),
      {
        id: 'paper',
        band: 'grid',
        rows: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
        cells: [
          { id: 'head', at: ['r1', 'c2'], text: '单位' },
          { id: 'head_value', at: ['r1', 'c3'], text: '年度指标值' },
          { id: 'head_note', at: ['r1', 'c4'], text: '备注' },
          ...['c1', 'c2', 'c3', 'c4'].map((column) => ({ id: `empty_${column}`, at: ['r2', column] })),
          { id: 'taken', at: ['r3', 'c1'], text: '说明' },
        ],
      },
    ],
  },
  catalog: [
    {
      id: 'indicators',
      levels: ['一级指标', '二级指标', '三级指标'],
      fixed: ['name', 'unit'],
      nodes: [
        {
          id: 'output',
          name: '产出指标',
          nodes: [
            {
              id: 'quantity',
              name: '数量指标',
              nodes: [
                { id: 'trained', name: '培训人数', defaults: { unit: '人次', target: '≥100' } },
                { id: 'held', name: '办会次数' },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'long_catalog',
      levels: ['一级', '二级', '指标'],
      fixed: ['name'],
      nodes: [{ id: 'long_output', name: '产出指标', free: { slots: 1, max: 5 } }],
    },
  ],
} as unknown as Template

let minted = 0
const mint = () => `i${++minted}`
const trained = { catalog: 'indicators', node: 'trained', mint }

/** A gesture that is done, and taken back leaves what was. */
function done(outcome: CommandOutcome): Template {
  if (isNotDone(outcome)) throw new Error(JSON.stringify(outcome))
  const back = applyEdits(asJson(outcome.template), invertEdits(outcome.edits))
  expect('tree' in back && back.tree).toEqual(asJson(template))
  return outcome.template
}

const refused = (outcome: object) => ('refused' in outcome ? outcome.refused : outcome)
const at = (part: string) => ({ spot: { part } })

describe('an indicator let go in a table', () => {
  test('becomes a row of another list, below levels of the same names, with the values it has columns for', () => {
    const after = done(putIndicator(template, { ...trained, ...at('long#first') }))
    const [output] = findCatalog(after, 'long_catalog')?.nodes ?? []
    expect(output).toMatchObject({ id: 'long_output', free: { slots: 1, max: 5 } })
    expect(output?.nodes).toMatchObject([
      { name: '数量指标', nodes: [{ name: '培训人数', defaults: { target: '≥100' } }] },
    ])
    expect(output?.nodes?.[0]?.nodes?.[0]?.id).not.toBe('trained')
    expect(refused(putIndicator(after, { ...trained, ...at('long#first') }))).toBe(
      'template.refused_indicator_there',
    )
  })

  test('moves behind the indicator whose row it is let go on', () => {
    const after = done(putIndicator(template, { ...trained, ...at('annual#first'), behind: 'held' }))
    expect(findNode(after, 'indicators', 'quantity')?.node.nodes?.map(({ id }) => id)).toEqual([
      'held',
      'trained',
    ])
  })

  test('gives plain rows a catalog of their own, whose name stands in their first column of words', () => {
    const after = done(putIndicator(template, { ...trained, ...at('plain#second') }))
    const field = readFields(after.schema)
    const catalog = field('plain')?.schema['x-catalog']
    expect(findCatalog(after, String(catalog))).toMatchObject({
      levels: ['三级指标'],
      fixed: ['name'],
      nodes: [{ name: '培训人数', defaults: { target: '≥100' } }],
    })
    expect(field('plain.*.name')?.kind).toBe('text')
    expect(JSON.stringify(after.sheet)).not.toContain('{words}')
  })

  test.each([
    ['annual#second', 'indicator_there'],
    ['money#first', 'indicator_lines'],
    ['bare#first', 'indicator_no_name'],
  ])('says at %s what to do instead', (part, why) => {
    expect(refused(indicatorLanding(template, { ...trained, ...at(part) }))).toBe(`template.refused_${why}`)
  })
})

describe('an indicator let go on squared paper', () => {
  test('writes its name, and puts what the heads ask for beside it: what is prescribed as words', () => {
    const after = done(putIndicator(template, { ...trained, ...at('paper#empty_c1') }))
    const texts = JSON.stringify(after.sheet)
    expect(texts).toContain('培训人数')
    expect(texts).toContain('人次')
    expect(texts).toContain('{trained.target}')
    const field = readFields(after.schema)
    expect(field('trained')?.title).toBe('培训人数')
    expect(field('trained')?.children).toEqual(['target'])
  })

  test.each([
    [at('paper#taken'), 'indicator_taken'],
    [at('paper#empty_c4'), 'indicator_no_room'],
    [{ spot: { band: 'nowhere', row: 'r1', column: 'c1' } }, 'indicator_nowhere'],
  ])('says at %j what to do instead', (where, why) => {
    expect(refused(putIndicator(template, { ...trained, ...where }))).toBe(`template.refused_${why}`)
  })
})
