import { applyEdits, invertEdits } from '@tianbao/edit'
import { readTsv } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CatalogNode, Template } from '../../template.ts'
import { asJson, type CommandOutcome, isNotDone } from '../outcome.ts'
import { addNode, changeNode, moveNode, removeNode, renameNode } from './catalog-commands.ts'
import { findNode, nodesWithin } from './node-tree.ts'
import { pasteCatalog } from './paste-catalog.ts'
import { removeCatalog } from './remove-catalog.ts'

const template: Template = {
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
        type: 'array',
        'x-catalog': 'indicators',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            target: { type: 'string', title: '指标值', 'x-kind': 'target' },
            points: { type: 'number', title: '分值', 'x-kind': 'points' },
          },
        },
      },
    },
  },
  catalog: [
    {
      id: 'indicators',
      levels: ['一级指标', '二级指标', '三级指标'],
      fixed: ['name'],
      nodes: [
        {
          id: 'cost',
          name: '运行成本',
          nodes: [{ id: 'public', name: '公用经费', nodes: [{ id: 'rate', name: '控制率' }] }],
        },
        { id: 'manage', name: '管理效率', nodes: [{ id: 'budget', name: '预算编制' }] },
      ],
    },
  ],
  rules: [
    {
      id: 'asked',
      type: 'check',
      at: ['annual.rate.target'],
      logic: { filled: { var: 'annual.rate.target' } },
    },
    { id: 'other', type: 'check', at: ['annual.*.target'], logic: true },
  ],
} as unknown as Template

const catalog = 'indicators'

function done(outcome: CommandOutcome): Template {
  if (isNotDone(outcome)) throw new Error(outcome.refused)
  return outcome.template
}

const outline = (nodes: readonly CatalogNode[]): readonly unknown[] =>
  nodes.map(({ name, nodes: below }) => (below === undefined ? name : [name, outline(below)]))
const drawn = (after: Template) => outline(after.catalog?.[0]?.nodes ?? [])

describe('a catalog', () => {
  test('takes a node behind another, first, or last', () => {
    const place = { catalog, under: 'public' }
    const one = done(addNode(template, { ...place, after: 'rate', node: { id: 'b', name: '乙' } }))
    const two = done(addNode(one, { ...place, after: null, node: { id: 'a', name: '甲' } }))
    expect(drawn(two)[0]).toEqual(['运行成本', [['公用经费', ['甲', '控制率', '乙']]]])
  })

  test('gives words and takes them away', () => {
    const change = { defaults: { target: '≥95%' }, offered: true }
    const after = done(changeNode(template, { catalog, node: 'rate', change }))
    expect(findNode(after, catalog, 'rate')?.node).toEqual({ id: 'rate', name: '控制率', ...change })
    const back = done(
      changeNode(after, { catalog, node: 'rate', change: { defaults: undefined, offered: undefined } }),
    )
    expect(back).toEqual(template)
  })

  test('moves a node with all below it, and a level that lost its last child is an indicator', () => {
    const after = done(moveNode(template, { catalog, node: 'public', under: 'manage', after: 'budget' }))
    expect(drawn(after)).toEqual(['运行成本', ['管理效率', ['预算编制', ['公用经费', ['控制率']]]]])
  })

  test('refuses what would be deeper than its levels, inside itself, or of an id that is taken', () => {
    expect(moveNode(template, { catalog, node: 'cost', under: 'manage', after: null })).toMatchObject({
      refused: 'template.refused_node_too_deep',
    })
    expect(moveNode(template, { catalog, node: 'cost', under: 'public', after: null })).toMatchObject({
      refused: 'template.refused_node_inside',
    })
    const taken = { catalog, under: null, after: null, node: { id: 'rate', name: '又一个' } }
    expect(addNode(template, taken)).toMatchObject({ refused: 'template.refused_node_taken' })
  })

  test('gives a node another code, unless it is taken or rules name the node', () => {
    const { nodes = [] } = template.catalog?.[0] ?? {}
    const [first, second] = nodes.flatMap(nodesWithin).map(({ id }) => id)
    const spec = { catalog: 'indicators', node: first ?? '' }
    const renamed = renameNode(template, { ...spec, id: 'own_code' })
    expect(isNotDone(renamed) ? null : findNode(renamed.template, 'indicators', 'own_code')).toMatchObject({
      node: { id: 'own_code' },
    })
    expect(renameNode(template, { ...spec, id: second ?? '' })).toMatchObject({
      refused: 'template.refused_node_taken',
    })
    expect(renameNode(template, { ...spec, id: '不行' })).toMatchObject({
      refused: 'template.refused_rule_id',
    })
  })

  test('keeps a node that rules name until these rules are to go with it', () => {
    expect(removeNode(template, { catalog, node: 'cost' })).toMatchObject({
      refused: 'template.refused_node_in_rules',
      params: { count: 1 },
      rules: ['asked'],
    })
    const after = done(removeNode(template, { catalog, node: 'cost', force: true }))
    expect(drawn(after)).toEqual([['管理效率', ['预算编制']]])
    expect(after.rules?.map(({ id }) => id)).toEqual(['other'])
  })

  test('keeps a node that scoring makes an exception of, until the exception is to go with it', () => {
    const scored: Template = {
      ...template,
      rules: [],
      scoring: {
        items: [
          {
            id: 'a',
            each: 'annual',
            exceptions: [
              { at: 'cost', floor: 0 },
              { at: 'manage', floor: 1 },
            ],
          },
          { id: 'o', each: 'other', exceptions: [{ at: 'cost', floor: 2 }] },
        ],
      },
    }
    expect(removeNode(scored, { catalog, node: 'cost' })).toMatchObject({
      refused: 'template.refused_node_in_scoring',
      params: { exceptions: 1 },
      rules: [],
      exceptions: ['cost'],
    })
    const after = done(removeNode(scored, { catalog, node: 'cost', force: true }))
    expect(after.scoring?.items).toEqual([
      { id: 'a', each: 'annual', exceptions: [{ at: 'manage', floor: 1 }] },
      { id: 'o', each: 'other', exceptions: [{ at: 'cost', floor: 2 }] },
    ])
  })

  test('loses no node and doubles none, whatever is moved where, and every gesture can be taken back', () => {
    const ids = ['cost', 'public', 'rate', 'manage', 'budget']
    const anyId = fc.constantFrom(...ids)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyId, fc.option(anyId), fc.option(anyId)), { maxLength: 12 }),
        (moves) => {
          let now = template
          for (const [node, under, after] of moves) {
            const outcome = moveNode(now, { catalog, node, under, after })
            if (isNotDone(outcome)) continue
            expect(applyEdits(asJson(outcome.template), invertEdits(outcome.edits))).toMatchObject({
              tree: asJson(now),
            })
            now = outcome.template
            const all = (now.catalog?.[0]?.nodes ?? []).flatMap(nodesWithin).map(({ id }) => id)
            expect([...all].sort()).toEqual([...ids].sort())
          }
        },
      ),
      { seed: 71, numRuns: 300 },
    )
  })
})

describe('a pasted table of indicators', () => {
  const paste = (text: string, under: string | null = null) => {
    const table = readTsv(text)
    if (!table.ok) throw new Error('too much')
    let minted = 0
    const outcome = pasteCatalog(template, { catalog, table: table.value, under, mint: () => `p${++minted}` })
    if ('refused' in outcome) throw new Error(outcome.refused)
    return outcome
  }

  test('goes where its names say, levels left empty being those of the row above', () => {
    const outcome = paste(
      [
        '一级指标\t二级指标\t三级指标\t指标值\t分值',
        '运行成本\t公用经费\t控制率\t≤100%\t5',
        '\t在职人员\t在职人员控制率\t≤100％\t5分',
        '满意度\t服务对象\t群众满意度\t≥90%\t10',
      ].join('\n'),
    )
    expect(drawn(outcome.template)).toEqual([
      [
        '运行成本',
        [
          ['公用经费', ['控制率']],
          ['在职人员', ['在职人员控制率']],
        ],
      ],
      ['管理效率', ['预算编制']],
      ['满意度', [['服务对象', ['群众满意度']]]],
    ])
    expect(outcome).toMatchObject({ added: 5, changed: 1, unread: [] })
    expect(findNode(outcome.template, catalog, 'rate')?.node.defaults).toEqual({ target: '≤100%', points: 5 })
  })

  test('without names has its levels first, from the one that it is put under', () => {
    const outcome = paste('编制质量\t≥95%\t3\n编制时效\t按时\t2', 'budget')
    expect(drawn(outcome.template)[1]).toEqual(['管理效率', [['预算编制', ['编制质量', '编制时效']]]])
  })

  test('that names levels above where one stands goes where its names say', () => {
    const outcome = paste('一级指标\t二级指标\t三级指标\n满意度\t群众\t满意率', 'budget')
    expect(drawn(outcome.template)[2]).toEqual(['满意度', [['群众', ['满意率']]]])
  })

  test('tells of what was not taken in', () => {
    const outcome = paste('三级指标\t分值\t备注\n覆盖率\t不少\t见附件', 'budget')
    expect(outcome.unread).toEqual([
      { row: 1, column: 1, text: '不少' },
      { row: 1, column: 2, text: '见附件' },
    ])
  })

  test('brings its codes and its help along, and its words as they are written', () => {
    const outcome = paste(
      [
        '编号\t一级指标\t二级指标\t三级指标\t填报提示',
        'served\t满意度\t\t\t',
        'served_1\t\t服务对象，群众\t\t写“％”',
        'served_1\t\t\t群众满意度\t',
      ].join('\n'),
    )
    const [level] = nodesWithin({ id: '', name: '', nodes: outcome.template.catalog?.[0]?.nodes ?? [] })
      .filter(({ id }) => id === 'served')
      .map(({ nodes }) => nodes)
    // A code that another node has is none.
    expect(level).toEqual([
      { id: 'served_1', name: '服务对象，群众', help: '写“％”', nodes: [{ id: 'p1', name: '群众满意度' }] },
    ])
  })

  test('pasted again changes nothing', () => {
    const text = '一级指标\t二级指标\t三级指标\t分值\n运行成本\t公用经费\t控制率\t5'
    const once = paste(text)
    const table = readTsv(text)
    if (!table.ok) throw new Error('too much')
    const again = pasteCatalog(once.template, { catalog, table: table.value, under: null, mint: () => 'x' })
    expect(again).toMatchObject({ edits: [], added: 0, changed: 0 })
  })

  test('of 4,000 rows is taken in at once', () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `一级\t二级\t指标${at}\t≥${at}%\t1`)
    expect(paste(rows.join('\n')).added).toBe(4_002)
  })
})

test('a catalog goes with what names it, once that was said, and its list stays without one', () => {
  const asked = removeCatalog(template, { catalog: 'indicators' })
  expect(asked).toMatchObject({ refused: 'template.refused_node_in_rules' })
  const outcome = removeCatalog(template, { catalog: 'indicators', force: true })
  if (isNotDone(outcome)) throw new Error(outcome.refused)
  expect(outcome.template.catalog).toBeUndefined()
  expect(JSON.stringify(outcome.template.schema)).not.toContain('x-catalog')
  expect(outcome.template.schema).toMatchObject({ properties: { annual: { type: 'array', items: {} } } })
  const back = applyEdits(asJson(outcome.template), invertEdits(outcome.edits))
  expect(back).toMatchObject({ tree: asJson(template) })
  expect(removeCatalog(template, { catalog: 'none' })).toMatchObject({
    refused: 'template.refused_no_catalog',
  })
})
