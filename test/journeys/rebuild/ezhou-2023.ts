import { level, list, money } from './blocks.ts'
import type { Builder } from './build.ts'
import { htmlTable } from './hands.ts'

/** Ezhou's older form: projects, two goals side by side, then a block for every goal with two tables of indicators. */
export async function drawEzhou2023(draw: Builder): Promise<void> {
  await draw.paste(
    'A1',
    htmlTable([
      [
        ['部门(单位)名称', 2],
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
  await draw.field('A3', 'date')
  await draw.go('A3')
  await draw.press('Delete')
  await draw.line('above', 'left', '填报日期: {date}')
  await draw.part('above', 'right', '单位: {$unit}')
  await draw.block('A3', '资金情况表')
  await draw.removeRules()
  await money(draw)

  const below = await draw.squares('C6')
  await draw.paste(
    `A${below}`,
    htmlTable([
      ['部门职能概述', ['', 9]],
      ['年度工作任务', ['', 9]],
      [
        ['项目支出情况', 1, 2],
        ['项目名称', 2],
        '项目类型',
        ['项目总预算', 2],
        ['项目本年度预算', 2],
        ['项目主要支出方向和用途', 2],
      ],
      [['', 2], '', ['', 2], ['', 2], ['', 2]],
      [
        ['整体绩效总目标', 1, 2],
        ['长期目标（截止', 4],
        ['年度目标', 5],
      ],
      [
        ['', 4],
        ['', 5],
      ],
    ]),
  )
  await draw.field(`B${below}`, 'functions')
  await draw.field(`B${below + 1}`, 'tasks')
  await list(draw, below + 3, 'projects', [
    ['B', 'name'],
    ['D', 'type'],
    ['E', 'total'],
    ['G', 'current'],
    ['I', 'use'],
  ])
  await draw.go(`B${below + 3}`)
  await draw.newCatalog('projects')
  await draw.put(`B${below + 4}`, '年份')
  await draw.describe('long_end')
  await draw.write(`B${below + 4}`, '长期目标（截止 {long_end} 年）')
  await draw.field(`B${below + 5}`, 'long_goal')
  await draw.field(`F${below + 5}`, 'annual_goal')

  // What is repeated for every goal: the ready block has the frame, the rest is drawn into it.
  const goal = below + 6
  await draw.block(`B${below + 5}`, '目标块')
  await draw.paste(
    `A${goal}`,
    htmlTable([
      [
        ['长期目标', 2],
        ['', 8],
      ],
      [['长期绩效指标', 1, 2], '一级指标', '二级指标', ['三级指标', 2], ['指标值', 3], ['指标值确定依据', 2]],
      ['', '', ['', 2], ['', 3], ['', 2]],
      [
        ['年度目标', 2],
        ['', 8],
      ],
      [
        ['年度绩效指标', 1, 4],
        ['一级指标', 1, 3],
        ['二级指标', 1, 3],
        ['三级指标', 1, 3],
        ['指标值', 4],
        ['指标值确定依据', 2, 3],
      ],
      [
        ['近两年指标值', 2],
        ['预期当年实现值', 2, 2],
      ],
      ['前年', '上年'],
      ['', '', '', '', '', ['', 2], ['', 2]],
    ]),
  )
  await draw.dropUnplaced('目标')
  await draw.field(`C${goal}`, 'goals.*.long_goal')
  await draw.holder('goals', '绩效目标')
  await list(draw, goal + 2, 'goals.*.long', [
    ['C', 'group'],
    ['D', 'name'],
    ['F', 'target'],
    ['I', 'basis'],
  ])
  await draw.field(`C${goal + 3}`, 'goals.*.annual_goal')
  await list(draw, goal + 7, 'goals.*.annual', [
    ['C', 'group'],
    ['D', 'name'],
    ['E', 'before'],
    ['F', 'last'],
    ['G', 'target'],
    ['I', 'basis'],
  ])
  await draw.write(`A${goal}`, '长期目标 {$index}：')
  await draw.write(`A${goal + 3}`, '年度目标 {$index}:')
  await draw.go(`C${goal}`)
  await draw.newCatalog('goals')
  await draw.go(`C${goal + 2}`)
  await draw.newCatalog('goals.*.long')
  await draw.go(`C${goal + 7}`)
  await draw.sameCatalog('goals.*.annual', 'long')
  for (const at of [goal + 7, goal + 2]) {
    await level(draw, `B${at}`, '1')
    await level(draw, `C${at}`, '2')
    await draw.turn('同值合并', true, '这一列')
  }
  for (const pattern of ['projects', 'goals', 'goals.*.long']) await draw.catalog(pattern)
  await draw.notes()
  await draw.rules()
}
