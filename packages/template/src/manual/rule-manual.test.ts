import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import type { Template } from '../template.ts'
import { foldPlaces } from './fold-places.ts'
import { manualText } from './manual-text.ts'
import { ruleManual } from './rule-manual.ts'

const folder = fileURLToPath(new URL('../../../../templates/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('template.json'),
)

function manualOf(file: string) {
  const template = JSON.parse(readFileSync(folder + file, 'utf8')) as Template
  const { compiled } = compileTemplate(template)
  if (compiled === undefined) throw new Error(`${file} does not compile.`)
  return { template, sections: ruleManual(template, compiled) }
}

describe('the rule book', () => {
  test.each(files)('of %s has every rule once, with its sentence', (file) => {
    const { template, sections } = manualOf(file)
    const told = sections.flatMap(({ rules }) => rules)
    expect(told.map(({ id }) => id).toSorted()).toEqual((template.rules ?? []).map(({ id }) => id).toSorted())
    expect(told.filter(({ claim }) => claim === '')).toEqual([])
    const heads = manualText(template, sections).match(/^### \d+．/gm) ?? []
    expect(heads).toHaveLength(told.length)
  })

  test('follows the form from the top down, and names places by their titles', () => {
    const { sections } = manualOf('hubei-ezhou/department-goal-2024/template.json')
    expect(sections.map(({ title }) => title)).toEqual([
      '部门总体资金情况',
      '长期目标',
      '长期绩效指标',
      '年度目标',
      '年度绩效指标',
      '整张表',
    ])
    const total = sections[0]?.rules.find(({ id }) => id === 'income_total')
    expect(total).toMatchObject({
      kind: '计算',
      reads: ['收入构成　财政拨款、财政专户管理资金、单位资金的当年金额、上年金额、前年金额'],
      writes: ['收入构成　合计的当年金额、上年金额、前年金额'],
      basis: '表样：合计',
    })
  })

  test('tells places that share rows or columns together', () => {
    expect(foldPlaces([['单位'], ['收入', '合计'], ['收入', '拨款']])).toEqual(['单位', '收入的合计、拨款'])
    expect(
      foldPlaces([
        ['收入', '拨款', '当年'],
        ['收入', '拨款', '上年'],
        ['收入', '其他', '当年'],
        ['收入', '其他', '上年'],
        ['支出', '基本', '当年'],
      ]),
    ).toEqual(['收入　拨款、其他的当年、上年', '支出　基本的当年'])
  })
})
