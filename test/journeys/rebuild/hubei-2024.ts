import type { Template } from '@tianbao/template'
import { level, list, money } from './blocks.ts'
import type { Builder } from './build.ts'
import { htmlTable, type PlainCell } from './hands.ts'

/**
 * Hubei's form of 2024, in Ezhou and in Guangshui: a header, the ready table of money with other lines, texts, in
 * Guangshui a list of projects, and twice the indicators of one catalog.
 */
export async function drawHubei2024(draw: Builder, target: Template): Promise<void> {
  const hasProjects = draw.has('projects')
  await draw.paste(
    'A1',
    htmlTable([
      [
        ['部门（单位）名称', 2],
        ['', 8],
      ],
      [
        ['填报人', 2],
        ['', 3],
        ['联系电话', 2],
        ['', 3],
      ],
    ]),
  )
  await draw.field('C1', 'department')
  await draw.field('C2', 'filler')
  await draw.field('H2', 'phone')
  // The date stands in a line over the table: it is made in a square, and taken out of it again.
  await draw.field('A3', 'date')
  await draw.go('A3')
  await draw.press('Delete')
  await draw.line('above', 'left', '填报日期：{date}')
  await draw.part('above', 'right', '单位：{$unit}')

  await draw.block('A3', '资金情况表')
  await draw.removeRules()
  await money(draw)

  // Below the table of money: what is typed, and the tables of indicators, as the paper has them.
  const below = await draw.squares('C6')
  const texts: readonly (readonly PlainCell[])[] = [
    [
      ['部门职能概述', 2],
      ['', 8],
    ],
    [
      ['年度工作任务', 2],
      ['', 8],
    ],
  ]
  const projects: readonly (readonly PlainCell[])[] = [
    [
      ['项目支出情况', 1, 2],
      ['项目名称', 2],
      ['支出项目类别', 2],
      '项目总预算',
      '项目本年年度预算',
      ['项目主要支出方向和用途', 3],
    ],
    [['', 2], ['', 2], '', '', ['', 3]],
  ]
  await draw.paste(
    `A${below}`,
    htmlTable([
      ...texts,
      ...(hasProjects ? projects : []),
      [
        ['长期目标：（截止', 2],
        ['', 8],
      ],
      [
        ['长期绩效指标', 1, 2],
        '一级指标',
        '二级指标',
        ['三级指标', 2],
        ['指标值', 2],
        ['指标值确定依据', 2],
        '指标分类',
      ],
      ['', '', ['', 2], ['', 2], ['', 2], ''],
      [
        ['年度目标：', 2],
        ['', 8],
      ],
      [
        ['年度绩效指标', 1, 4],
        ['一级指标', 1, 3],
        ['二级指标', 1, 3],
        ['三级指标', 1, 3],
        ['指标值', 3],
        ['指标值确定依据', 2, 3],
        ['指标分类', 1, 3],
      ],
      [
        ['近两年指标值', 2],
        ['预期当年实现值', 1, 2],
      ],
      ['前年', '上年'],
      ['', '', '', '', '', '', ['', 2], ''],
    ]),
  )
  let row = below
  await draw.field(`C${row++}`, 'functions')
  await draw.field(`C${row++}`, 'tasks')
  const projectRow = row + 1
  if (hasProjects) row += 2
  await draw.put(`A${row}`, '年份')
  await draw.describe('long_end')
  await draw.write(`A${row}`, '长期目标：（截止{long_end}年）')
  await draw.field(`C${row++}`, 'long_goal')
  const longRow = row + 1
  row += 2
  await draw.field(`C${row++}`, 'annual_goal')
  const annualRow = row + 3

  if (hasProjects) {
    await list(draw, projectRow, 'projects', [
      ['B', 'name'],
      ['D', 'category'],
      ['F', 'total'],
      ['G', 'current'],
      ['H', 'use'],
    ])
    await draw.go(`B${projectRow}`)
    await draw.newCatalog('projects')
  }
  // Rows of samples come with a catalog: until then nothing moves.
  await list(draw, longRow, 'long', [
    ['C', 'group'],
    ['D', 'name'],
    ['F', 'target'],
    ['H', 'basis'],
    ['J', 'class'],
  ])
  await list(draw, annualRow, 'annual', [
    ['C', 'group'],
    ['D', 'name'],
    ['E', 'before'],
    ['F', 'last'],
    ['G', 'target'],
    ['H', 'basis'],
    ['J', 'class'],
  ])
  await draw.go(`C${longRow}`)
  await draw.newCatalog('long')
  await draw.go(`C${annualRow}`)
  await draw.sameCatalog('annual', 'long')
  const says = JSON.stringify(target.sheet)
  if (says.includes('{$year-2}年","cell":"{before}"},{"id":"last","at":"c7"')) {
    await draw.write(`E${annualRow - 1}`, '{$year-2}年')
    await draw.write(`F${annualRow - 1}`, '{$year-1}年')
  }
  for (const at of [annualRow, longRow]) {
    await level(draw, `B${at}`, '1')
    await level(draw, `C${at}`, '2')
    await draw.turn('同值合并', true, '这一列')
  }
  if (hasProjects) {
    await draw.catalog('projects')
  }
  await draw.catalog('long')
  for (const line of target.sheet?.below ?? [])
    for (const side of ['left', 'centre', 'right'] as const)
      if (line[side] !== undefined) await draw.line('below', side, line[side])
  await draw.notes()
  await draw.rules()
}
