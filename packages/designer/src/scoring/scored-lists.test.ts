import { blankTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { scorableLists, scoredIndicators } from './scored-lists.ts'

const template = {
  ...blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '试画的表' }),
  schema: {
    type: 'object',
    properties: {
      goals: {
        type: 'array',
        title: '目标',
        items: {
          type: 'object',
          properties: {
            rows: {
              type: 'array',
              title: '指标',
              'x-catalog': 'indicators',
              items: {
                type: 'object',
                properties: {
                  points: { type: 'number', title: '分值', 'x-kind': 'points' },
                  clause: { type: 'string', 'x-kind': 'clause' },
                },
              },
            },
          },
        },
      },
    },
  },
  catalog: [
    {
      id: 'indicators',
      levels: ['一级', '二级'],
      fixed: [],
      nodes: [
        {
          id: 'cost',
          name: '成本',
          nodes: [
            { id: 'rate', name: '控制率', defaults: { points: 5, clause: '达到得满分' } },
            { id: 'maybe', name: '可选的', offered: true },
          ],
        },
        { id: 'own', name: '自拟', free: { slots: 2, max: 5 } },
      ],
    },
  ],
}

test('lists are found however deep, with their columns and their catalog', () => {
  const lists = scorableLists(template)
  expect(
    lists.map(({ each, title, columns }) => [each, title, columns.map(({ title: one }) => one)]),
  ).toEqual([
    ['goals', '目标', []],
    ['goals.*.rows', '指标', ['分值', 'clause']],
  ])
})

test('what a catalog prescribes is listed with its points and its clause', () => {
  const list = scorableLists(template)[1]
  if (list === undefined) throw new Error('There is no list.')
  expect(scoredIndicators(list, 'points', 'clause')).toMatchObject([
    { node: { id: 'rate' }, above: '成本', points: 5, clause: '达到得满分' },
  ])
  expect(scoredIndicators(list, null, null)).toMatchObject([{ points: null, clause: '' }])
})
