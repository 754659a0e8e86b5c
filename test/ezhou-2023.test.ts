import type { JsonObject } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import { lintTemplate } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import { ezhou2023, openSample, readFile, rulesOf, sampleOf, templateOf } from './real-forms.ts'

describe('the form of Ezhou, 2023, as it was typed', () => {
  it('has projects and expenditure agree once basic expenditure and the odd sum are taken out', () => {
    const mended = openSample(ezhou2023, 'typed')
    for (const row of ['p1', 'p2', 'p4']) mended.removeRow(`projects#${row}`)
    const codes = mended.findings('submitting').map(({ code }) => code)
    const ofProjects = ['projects_beyond', 'projects_total', 'row_beyond', 'basic_as_project']
    expect(codes.filter((code) => ofProjects.includes(code))).toEqual([])
  })
})

describe('the paper of Ezhou, 2023', () => {
  const grid = openSample(ezhou2023, 'typed').grid()

  it('has 40 rows of 9 columns in 181 cells, filled or blank', () => {
    for (const one of [grid, openSample(ezhou2023, 'empty').grid()]) {
      expect([one?.rows.length, one?.columns.length, one?.cells.length]).toEqual([40, 9, 181])
      expect(one?.faults).toEqual([])
    }
  })

  it('spans as the paper does', () => {
    const spans = (part: string) =>
      (grid?.cells ?? [])
        .filter((cell) => cell.from.part === part)
        .map(place)
        .join(' ')
    expect(spans('money_block.side')).toBe('r3-10 c1')
    expect(spans('money#past.head')).toBe('r3 c8-9')
    expect(spans('projects_block.side')).toBe('r13-18 c1')
    expect(spans('projects_table#use')).toBe('r14 c8-9 r15 c8-9 r16 c8-9 r17 c8-9 r18 c8-9')
    expect(spans('goals_text#long_goal')).toBe('r20 c2-4')
    expect(spans('goals_text#annual_goal')).toBe('r20 c5-9')
    expect(spans('long_block.side')).toBe('r22-29 c1')
    expect(spans('long_table#l1')).toBe('r23-26 c2 r27-28 c2 r29 c2')
    expect(spans('annual_block.side')).toBe('r31-40 c1')
    expect(spans('annual_table#values.head')).toBe('r31 c5-8')
    expect(spans('annual_table#recent.head')).toBe('r32 c5-7')
    expect(spans('annual_table#target.head')).toBe('r32-33 c8')
    expect(spans('annual_table#l1')).toBe('r34-37 c2 r38-39 c2 r40 c2')
  })

  it('has a block for every goal', () => {
    const clean = openSample(ezhou2023, 'clean')
    const labels = (clean.grid()?.cells ?? []).filter((cell) => cell.from.part === 'annual_text#label')
    expect(labels.map((cell) => clean.words(cell))).toEqual(['年度目标 1:', '年度目标 2:', '年度目标 3:'])
  })

  it('would be told to turn the years round, had they stayed as they were printed (S3-05)', () => {
    const printed = readFile(ezhou2023, 'template.json')
      .replace('"at": "c8", "head": "{$year-2}年"', '"at": "c9", "head": "{$year-2}年"')
      .replace('"at": "c9", "head": "{$year-1}年"', '"at": "c8", "head": "{$year-1}年"')
    const template = JSON.parse(printed)
    const [money] = template.sheet.bands[1].bands
    money.columns.at(-1).columns.reverse()
    const found = lintTemplate(templateOf(ezhou2023, JSON.stringify(template)))
    expect(found.map(({ code, params }) => [code, params?.years])).toEqual([
      ['lint.year_order', [2022, 2021]],
    ])
  })
})

describe('the rules of Ezhou, 2023', () => {
  it('name no indicator, project or goal of one department', () => {
    const { data } = sampleOf(ezhou2023, 'typed')
    const rules = JSON.stringify(rulesOf(ezhou2023))
    const goals = data.goals as readonly JsonObject[]
    const lists = [data.projects, ...goals.flatMap(({ long, annual }) => [long, annual])]
    const names = lists.flatMap((list) => (list as readonly JsonObject[]).map(({ name }) => String(name)))
    // 人员经费, 公用经费, 资金使用率 and 完成及时性 are words of the trade.
    expect(names.filter((name) => name.length > 5 && rules.includes(name))).toEqual([])
  })
})

/** `r3-10 c1`: rows and columns from 1. */
function place({ row, rowSpan, column, columnSpan }: GridCell): string {
  const span = (from: number, count: number) => (count === 1 ? `${from + 1}` : `${from + 1}-${from + count}`)
  return `r${span(row, rowSpan)} c${span(column, columnSpan)}`
}
