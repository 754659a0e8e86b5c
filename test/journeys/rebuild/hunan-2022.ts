import type { Template } from '@tianbao/template'
import type { Builder } from './build.ts'
import { htmlTable } from './hands.ts'

const labels = [
  '部门预算总额({$unit})',
  '1、资金来源:(1)财政性资金',
  '(2)其他资金',
  '2、资金结构:(1)基本支出',
  '(2)项目支出',
]

/** Hunan's form of 2022: a header, tasks row by row, a budget, indicators with clauses and points. */
export async function drawHunan2022(draw: Builder, target: Template): Promise<void> {
  await draw.paste(
    'A1',
    htmlTable([
      [
        ['部门(单位)名称', 2],
        ['', 7],
      ],
      [
        ['年度履职目标', 2],
        ['', 7],
      ],
      [
        ['*任务名称', 5],
        ['*主要内容', 4],
      ],
      [
        ['', 5],
        ['', 4],
      ],
      [
        ['预算情况', 2, 5],
        ['部门预算总额(万元)', 3],
        ['', 4],
      ],
      [
        ['1、资金来源:(1)财政性资金', 3],
        ['', 4],
      ],
      [
        ['(2)其他资金', 3],
        ['', 4],
      ],
      [
        ['2、资金结构:(1)基本支出', 3],
        ['', 4],
      ],
      [
        ['(2)项目支出', 3],
        ['', 4],
      ],
      [
        '一级指标',
        '二级指标',
        '*三级指标',
        '*指标值类型',
        '*指标值',
        '计量单位',
        '*评/扣分标准',
        '*指标值说明',
        '备注',
      ],
      ['', '', '', '', '', '', '', '', ''],
    ]),
  )
  await draw.go('A12')
  await draw.press('Control+-')

  await draw.field('C1', 'department')
  await draw.field('C2', 'goals')
  for (const [at, name] of ['total', 'fiscal', 'other', 'basic', 'project'].entries())
    await draw.field(`F${5 + at}`, `budget.${name}`)
  await draw.go('F5')
  for (let down = 0; down < 4; down += 1) await draw.press('Shift+ArrowDown')
  await draw.tab(/^所选/)
  await draw.enter('归为一组', '预算情况')
  await draw.go('F5')
  await draw.tab(/^所属/)
  await draw.enter('属性名', 'budget', '预算情况')

  await draw.put('A4', '文本')
  await draw.put('F4', '长文本')
  await draw.rows('A4', 'tasks')
  await draw.newCatalog('tasks')
  await draw.go('A4')
  await draw.describe('tasks.*.name')
  await draw.go('F4')
  await draw.describe('tasks.*.content')

  const columns = ['name', 'type', 'target', 'unit', 'clause', 'explanation', 'points']
  for (const [at, name] of columns.entries()) await draw.putLike(`${'CDEFGHI'[at]}11`, `indicators.*.${name}`)
  await draw.rows('C11', 'indicators')
  await draw.newCatalog('indicators')
  for (const [at, name] of columns.entries()) {
    await draw.go(`${'CDEFGHI'[at]}11`)
    await draw.describe(`indicators.*.${name}`)
  }
  for (const [at, level] of [
    ['A', '1'],
    ['B', '2'],
  ] as const) {
    await draw.go(`${at}11`)
    await draw.tab(/^所属/)
    await draw.choose('印级次名', { value: level }, '这一列')
  }
  await draw.catalog('tasks')
  await draw.catalog('indicators')

  // A field that is retitled renames the label beside it: the form's own wording is written back.
  for (const [at, words] of labels.entries()) await draw.write(`C${5 + at}`, words)
  await draw.line('above', 'centre', '({$year} 年度)')
  await draw.beside('A3', '年度主要任务')

  await draw.go('A1')
  await draw.tab(/^单元格样式/)
  await draw.choose('方向', '横向', '纸张')
  await draw.enter('字号（磅）', '9', '纸张')
  await draw.enter('填报说明', target.notes ?? '', '纸张')

  await draw.screen('计分')
  await draw.page.getByRole('button', { name: '给「绩效指标」计分' }).click()
  for (const [cell, column] of [
    ['分值', '分值'],
    ['指标值类型', '指标值类型'],
    ['计量单位', '计量单位'],
  ] as const)
    await draw.page.getByRole('combobox', { name: cell, exact: true }).selectOption({ label: column })
  await draw.screen('回到表格')

  await draw.rules()
}
