import { describe, expect, test } from 'vitest'
import { runHere, smallTemplate } from '../testing/run-here.ts'

const small = JSON.parse(smallTemplate)
const lint = (files: Readonly<Record<string, unknown>>, ...argv: readonly string[]) =>
  runHere(['lint', ...argv], { files })

describe('lint', () => {
  test('reads what templates come with the project, by folder and by id', async () => {
    const { code, out } = await runHere(['lint', '420700/department-goal/2024', '--json'])
    expect(code).toBe(0)
    expect(
      JSON.parse(out).findings.filter(({ severity }: { severity: string }) => severity !== 'hint'),
    ).toEqual([])
  })

  test('tells what the gate refuses, with its place in the file', async () => {
    const { annual, ...others } = small.schema.properties
    const open = { ...annual, maxItems: undefined }
    const template = { ...small, schema: { ...small.schema, properties: { ...others, annual: open } } }
    const { code, out } = await lint({ 'template.json': template }, 'template.json', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).findings).toContainEqual({
      code: 'gate.array_open',
      severity: 'error',
      paths: ['/schema/properties/annual'],
      message: expect.stringContaining('maxItems'),
      params: expect.any(Object),
    })
  })

  test('tells, when asked, why rules mean something else in another JSON-Logic system, as hints', async () => {
    const rule = {
      id: 'balance',
      type: 'check',
      at: ['department'],
      logic: { near: [{ var: 'a' }, 1, 0.1] },
      message: '不等。',
    }
    const files = { 'template.json': { ...small, rules: [rule] } }
    const asked = await lint(files, 'template.json', '--portable', '--json')
    expect(JSON.parse(asked.out).findings).toContainEqual({
      code: 'rules.portable.own_operator',
      severity: 'hint',
      paths: ['/rules/0/logic'],
      message: '算子“near”只在本系统里有。',
      params: { operator: 'near' },
    })
    const unasked = await lint(files, 'template.json', '--json')
    expect(unasked.out).not.toContain('rules.portable')
  })

  test('tells what is no template, in words', async () => {
    const { code, out } = await lint({ 't/template.json': '{"format": 1' }, 't')
    expect(code).toBe(1)
    expect(out).toContain('错误  模板  第 1 行第 13 个字符起不是 JSON。')
  })

  test('tells a rule that cannot be run by the names that are wrong in it', async () => {
    const rule = {
      id: 'bad',
      type: 'check',
      at: ['funds.own'],
      logic: { nothing_of_the_kind: 1 },
      message: '-',
    }
    const { code, out } = await lint(
      { 'template.json': { ...small, rules: [...small.rules, rule] } },
      'template.json',
    )
    expect(code).toBe(1)
    expect(out).toContain('nothing_of_the_kind')
    expect(out).toContain('rules#bad')
  })

  test('of several says which', async () => {
    const { out } = await lint({ 'all/a/template.json': smallTemplate, 'all/b/template.json': '[]' }, 'all')
    expect(out).toMatch(/^all\/a\/template\.json\n[\s\S]*\n\nall\/b\/template\.json\n {2}错误/)
  })

  test.each([
    [[], '用法：tianbao lint <模板或文件夹…> [--portable] [--json]\n'],
    [['gone'], '找不到 gone。\n'],
    [['empty'], 'empty 里没有模板（template.json）。\n'],
  ])('with %j says what is wrong, and ends with 2', async (argv, err) => {
    expect(await lint({ 'empty/readme.md': '' }, ...argv)).toEqual({ code: 2, out: '', err })
  })
})
