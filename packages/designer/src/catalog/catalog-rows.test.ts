import type { Catalog } from '@tianbao/template'
import { expect, test } from 'vitest'
import { catalogRows, pointsUnder, rowCount, searchCatalog } from './catalog-rows.ts'

const catalog: Catalog = {
  id: 'indicators',
  levels: ['一级', '二级'],
  fixed: [],
  nodes: [
    {
      id: 'cost',
      name: '运行成本',
      nodes: [
        { id: 'a', name: '公用经费控制率', defaults: { points: 0.1 } },
        { id: 'b', name: '在职人员控制率', defaults: { points: 0.2 } },
        { id: 'c', name: '三公经费', offered: true, defaults: { points: 5 } },
      ],
    },
    { id: 'own', name: '核心业务产出', free: { slots: 2, max: 10 } },
  ],
}

test('a folded level keeps what it holds to itself', () => {
  const shown = (folded: string[]) => catalogRows(catalog, new Set(folded)).map(({ node }) => node.id)
  expect(shown([])).toEqual(['cost', 'a', 'b', 'c', 'own'])
  expect(shown(['cost', 'own'])).toEqual(['cost', 'own'])
  expect(catalogRows(catalog, new Set()).map(({ standing }) => standing)).toEqual([
    'fixed',
    'fixed',
    'fixed',
    'offered',
    'free',
  ])
})

test('points add up exactly, without what is only offered', () => {
  expect(catalog.nodes.map((node) => pointsUnder(node, 'points'))).toEqual([0.3, 0])
})

test('rows are counted from those that are prescribed to those that may be', () => {
  expect(catalog.nodes.map(rowCount)).toEqual([
    { least: 2, most: 3 },
    { least: 0, most: 10 },
  ])
})

test('an indicator is found by its characters, its pinyin and its initials', () => {
  for (const words of ['三公', 'sangong', 'sgjf'])
    expect(searchCatalog(catalog, words)).toMatchObject([{ node: { id: 'c' }, above: ['运行成本'] }])
  expect(searchCatalog(catalog, ' ')).toEqual([])
})
