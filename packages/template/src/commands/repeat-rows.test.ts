import { place, skeletonShape } from '@tianbao/sheet'
import { expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { blankTemplate } from './blank-template.ts'
import { type CopiedBlock, layBlock } from './lay-block.ts'
import { repeatRow } from './repeat-row.ts'

/** A table as it is pasted: words, and how many columns and rows each covers. */
type Word = string | readonly [words: string, columns: number, rows?: number]

function pasted(rows: readonly (readonly Word[])[], columns: number) {
  const taken = new Set<string>()
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = []
  for (const [row, words] of rows.entries()) {
    let column = 0
    for (const word of words) {
      const [text, columnSpan = 1, rowSpan = 1] = typeof word === 'string' ? [word] : word
      while (taken.has(`${row}/${column}`)) column += 1
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r}/${c}`)
      cells.push({ row, column, rowSpan, columnSpan, text })
    }
  }
  const block: CopiedBlock = { rows: rows.length, columns, cells, fields: {}, rules: [] }
  const blank = blankTemplate({
    form: 'drawn',
    region: '420000',
    year: 2025,
    title: '表',
    rows: rows.length,
    columns,
  })
  const laid = layBlock(blank, { band: 'table', row: 'r1', column: 'c1', block, guess: true })
  if ('refused' in laid) throw new Error(laid.refused)
  return laid.template
}

const indicators = pasted(
  [
    [
      ['绩效指标', 1, 6],
      ['一级指标', 1, 2],
      ['二级指标', 1, 2],
      ['三级指标', 1, 2],
      ['指标值', 2],
    ],
    ['符号', '值'],
    [['产出指标', 1, 3], ['数量指标', 1, 2], '', '', ''],
    ['', '', ''],
    ['质量指标', '验收合格率', '', ''],
    ['满意度', '服务对象满意度', '', '', ''],
  ],
  6,
)

test('rows that labels tell apart become one row, and the labels its indicators', () => {
  const outcome = repeatRow(indicators, { band: 'table', row: 'r3', through: 'r6' })
  if ('refused' in outcome) throw new Error(outcome.refused)
  const { template } = outcome
  expect(template.catalog).toMatchObject([
    {
      levels: ['一级指标', '二级指标', '三级指标'],
      fixed: ['name'],
      nodes: [
        {
          name: '产出指标',
          nodes: [
            { name: '数量指标', free: { slots: 2, max: 20 } },
            { name: '质量指标', nodes: [{ name: '验收合格率' }] },
          ],
        },
        { name: '满意度', nodes: [{ name: '服务对象满意度', free: { slots: 1 } }] },
      ],
    },
  ])
  expect(template.schema.properties).toMatchObject({
    rows_1: {
      title: '绩效指标',
      items: {
        properties: {
          name: { title: '三级指标' },
          choice_1: { title: '符号' },
          text_2: { title: '值' },
          under: {},
        },
      },
    },
  })
  expect(Object.keys(template.schema.properties ?? {})).toEqual(['rows_1'])
  expect(template.sheet?.bands).toMatchObject([
    {
      side: { text: '绩效指标' },
      bands: [
        {
          columns: [
            { head: '一级指标', level: 1 },
            { head: '二级指标', level: 2 },
            { head: '三级指标', cell: '{name}' },
            { head: '指标值', columns: [{ head: '符号' }, { head: '值' }] },
          ],
        },
      ],
    },
  ])
  expect(template.sheet && place(template.sheet, skeletonShape(template.sheet)).faults).toEqual([])
  expect(compileTemplate(template).compiled).toBeDefined()
})

test('rows that are nothing but alike become one row of a list, with the fields of the first', () => {
  const tasks = pasted(
    [
      ['任务名称', '金额'],
      ['', ''],
      ['', ''],
    ],
    2,
  )
  const outcome = repeatRow(tasks, { band: 'table', row: 'r2', through: 'r3' })
  if ('refused' in outcome) throw new Error(outcome.refused)
  expect(outcome.template.schema['x-order'] ?? Object.keys(outcome.template.schema.properties ?? {})).toEqual(
    ['rows_1'],
  )
  expect(outcome.template.catalog ?? []).toEqual([])
})

test('rows of different cells are not folded', () => {
  expect(repeatRow(indicators, { band: 'table', row: 'r2', through: 'r4' })).toMatchObject({
    refused: 'template.refused_rows_unlike',
  })
})
