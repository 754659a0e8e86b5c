import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonObject } from '@tianbao/edit'
import { readTemplate, type Template } from '@tianbao/template'
import { describe, expect, it } from 'vitest'

/**
 * One engine for every form: no word that only a form knows (the name of an indicator or a level, the title of a field)
 * stands in the code. Comments may give examples; tests, fixtures and cases may speak of forms; nothing else may but
 * what is listed here, each with its reason.
 */
const exceptions: Readonly<Record<string, { readonly words: readonly string[]; readonly why: string }>> = {
  'packages/template/src/lint/formulas/known-formulas.json': {
    words: [
      '预算调整率',
      '预算执行率',
      '结转结余率',
      '公用经费控制率',
      '会议费控制率',
      '政府采购执行率',
      '在职人员控制率',
      '专项资金细化率',
      '预算执行',
      '公用经费控制',
      '在职人员控制',
      '合计',
    ],
    why: 'data: the ratios of 财预〔2013〕53号, by which the linter judges a formula; no engine reads it',
  },
  'packages/template/src/commands/label-levels.ts': {
    words: ['二级指标', '三级指标'],
    why: 'language: what the levels of any table of indicators are called where a form names none',
  },
  'packages/designer/src/messages/rules.zh-CN.ts': {
    words: ['财政拨款', '财政专户管理资金', '单位资金', '联系电话'],
    why: 'an example of an instruction, shown where one is pasted: it is read as any other text',
  },
  'packages/template/src/lint/rules/reduced-change.ts': {
    words: ['合计'],
    why: 'language: one of the words by which a definition says that something is a sum',
  },
}

/** Words of the profession that the language of target values, points and sums is made of; they name kinds, not fields of one form. */
const kinds: Readonly<Record<string, string>> = {
  指标值: 'the kind target, and what its readings are called',
  指标值类型: 'the column beside a target value that its reading takes',
  计量单位: 'the column beside a target value that its reading takes',
  分值: 'the kind points',
  实际值: 'what a row is scored by',
  实际完成值: 'what a row is scored by, as clauses call it',
  年度指标值: 'what a row is held against, as clauses call it',
  执行率: 'what clauses multiply points with',
  得分: 'what a row scores',
  总分: 'what a form scores',
  等级: 'what a total is graded with',
  分值合计: 'what the points of a form sum to',
  占比: 'what a ratio of a part to the whole is called',
  合计: 'what a sum is called in any sentence about one',
  行号: 'the id of a row, which every list has',
  所属: 'the `under` of a row, which every list of a catalog has',
  所属指标: 'the `under` of a row, which every list of a catalog has',
}

const root = fileURLToPath(new URL('..', import.meta.url))

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry)
    if (statSync(path).isDirectory())
      return ['node_modules', 'fixtures', 'testing', 'dist'].includes(entry) ? [] : filesIn(path)
    const isCode = /\.(tsx?|mjs|css|html|json)$/.test(entry)
    return isCode && !/\.(test|contract)\.tsx?$|\.cases\.json$/.test(entry) ? [path] : []
  })
}

/** Reading's lists of words are the language itself. */
const isLanguage = (path: string) =>
  /^packages\/reading\/src\/.*(words|label|change|typed-column)\.ts$/.test(path)

/** Ready blocks are pieces of forms, which an author puts in and changes: data that no code reads by its words. */
const isBlock = (path: string) => /^packages\/template\/src\/blocks\/[a-z0-9-]+\.json$/.test(path)

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{(])\/\/[^\n]*/g, '$1')

const templates = readdirSync(join(root, 'templates')).flatMap((region) =>
  readdirSync(join(root, 'templates', region)).map((form): Template => {
    const reading = readTemplate(readFileSync(join(root, 'templates', region, form, 'template.json'), 'utf8'))
    if (!reading.template) throw new Error(`templates/${region}/${form} does not read.`)
    return reading.template
  }),
)

/** Names of catalog nodes and titles of fields; one character alone says nothing. */
const words = [
  ...new Set(templates.flatMap((template) => [...nodeNames(template), ...titlesIn(template.schema)])),
]
  .filter((word) => word.length > 1)
  .sort()

function nodeNames(template: Template): readonly string[] {
  type Nodes = NonNullable<Template['catalog']>[number]['nodes']
  const names = (nodes: Nodes): readonly string[] =>
    nodes.flatMap((node) => [node.name, ...names(node.nodes ?? [])])
  return (template.catalog ?? []).flatMap((catalog) => names(catalog.nodes))
}

function titlesIn(schema: JsonObject): readonly string[] {
  return Object.entries(schema).flatMap(([name, value]) => {
    if (name === 'title' && typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? titlesIn(value as JsonObject)
      : []
  })
}

const files = ['packages', 'apps']
  .flatMap((side) => filesIn(join(root, side)))
  .map((path) => ({ path: relative(root, path), text: withoutComments(readFileSync(path, 'utf8')) }))
  .filter(({ path }) => !isLanguage(path) && !isBlock(path))

const spoken = files.flatMap(({ path, text }) =>
  words.filter((word) => text.includes(word)).map((word) => ({ path, word })),
)

describe('the code', () => {
  it('knows no word that only a form knows', () => {
    expect(words.length).toBeGreaterThan(100)
    const unexplained = spoken.filter(
      ({ path, word }) => !Object.hasOwn(kinds, word) && !exceptions[path]?.words.includes(word),
    )
    expect(unexplained).toEqual([])
  })

  it('still speaks every word that is listed as an exception', () => {
    const idle = Object.entries(exceptions).flatMap(([path, one]) =>
      one.words.filter((word) => !spoken.some((use) => use.path === path && use.word === word)),
    )
    expect(idle).toEqual([])
    expect(Object.keys(kinds).filter((word) => !spoken.some((use) => use.word === word))).toEqual([])
  })

  it('would be caught', () => {
    const planted = withoutComments("const it = row.name === '公用经费控制率' // 会议费控制率\n")
    expect(words.filter((word) => planted.includes(word))).toContain('公用经费控制率')
    expect(words.filter((word) => planted.includes(word))).not.toContain('会议费控制率')
  })
})
