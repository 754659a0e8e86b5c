import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { runHere, smallTemplate } from '../testing/run-here.ts'

const key = { region: '420000', form: 'small-goal', year: 2024 }
const clean = { department: '市财政局', funds: { fiscal: 20, own: 10 } }
const wrong = { funds: { fiscal: 10, own: 20.5, total: 31 }, annual: [{ id: 'r1', name: '公文按时办结率' }] }
const reasons = [{ code: 'own_small', path: '/funds/own', text: '上年结转' }]

const check = (files: Readonly<Record<string, unknown>>, ...argv: readonly string[]) =>
  runHere(['check', 't', ...argv], { files: { 't/template.json': smallTemplate, ...files } })

describe('check', () => {
  test('of a clean form says so, and ends with 0', async () => {
    expect(await check({ 'a.json': clean }, 'a.json')).toEqual({ code: 0, out: '没有问题。\n', err: '' })
  })

  test('tells the worst first, each with its place, its figures and what makes it right', async () => {
    const { code, out } = await check({ 'a.json': wrong }, 'a.json')
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      '错误  部门名称        部门名称没有填。',
      '错误  资金　合计      合计 31.00 与各项之和 30.50 不等',
      '                      合计改为 30.50 即可',
      '警告  资金　单位资金  单位资金 20.50 多于财政拨款 10.00',
      '',
      '错误 2 个，警告 1 个，提示 0 个。',
      '',
    ])
  })

  test('with --filling counts what is missing as missing, not as wrong', async () => {
    const { out } = await check({ 'a.json': wrong }, 'a.json', '--filling')
    expect(out).toContain('错误 1 个，警告 1 个')
  })

  test('of a warning that has its reason ends with 0', async () => {
    const data = { department: '甲', funds: { fiscal: 10, own: 20 } }
    const { code, out } = await check({ 'a.json': { template: key, data, reasons } }, 'a.json')
    expect(code).toBe(0)
    expect(out).toContain('已写原因：上年结转')
    expect(out).toContain('警告 1 个（1 个已写原因）')
    expect((await check({ 'a.json': { template: key, data } }, 'a.json')).code).toBe(1)
  })

  test('with --json tells code, severity, JSON Pointers, message and params', async () => {
    const { code, out } = await check({ 'a.json': wrong }, '--json', 'a.json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(out)
    expect(findings).toHaveLength(3)
    expect(findings[0]).toMatchObject({ code: 'form.required', severity: 'error', paths: ['/department'] })
    expect(findings[2]).toEqual({
      code: 'own_small',
      severity: 'warning',
      paths: ['/funds/own'],
      message: '单位资金 20.50 多于财政拨款 10.00',
      params: expect.objectContaining({ own: 20.5, fiscal: 10 }),
    })
  })

  test('tells the one cell that several findings come from, and what would mend it', async () => {
    const folder = new URL('../../../../templates/hubei-ezhou/', import.meta.url)
    const typed = (year: number) =>
      readFileSync(new URL(`department-goal-${year}/samples/typed.json`, folder), 'utf8')
    const told = await runHere(['check', '420700/department-goal/2024', 'a.json'], {
      files: { 'a.json': typed(2024) },
    })
    expect(told.out).toContain(
      '\n\n疑在：支出构成　合计　2023年　2832.53 改为 2834.53 即消除 2 个问题\n\n错误',
    )
    const left = await runHere(['check', '420700/department-goal/2023', 'a.json'], {
      files: { 'a.json': typed(2023) },
    })
    expect(left.out).toMatch(/疑在：.*基层组织建设工作经费.*214.00 清空即消除 2 个问题，另有 1 个随之出现\n/)
  })

  test('with --json tells suspects beside the findings', async () => {
    const { suspects } = JSON.parse((await check({ 'a.json': wrong }, '--json', 'a.json')).out)
    expect(suspects).toEqual([
      {
        path: '/funds/total',
        kind: 'total',
        value: 31,
        proposed: 30.5,
        findings: [{ code: 'total', path: '/funds/total' }],
        leaves: [],
        cures: 1,
      },
    ])
  })

  test('of several files says which, and walks folders', async () => {
    const files = {
      'all/a.json': clean,
      'all/deep/b.json': wrong,
      'all/readme.md': '',
      'all/template.json': '{}',
    }
    const { code, out } = await check(files, 'all')
    expect(code).toBe(1)
    expect(out).toMatch(/^all\/a\.json\n {2}没有问题。\n\nall\/deep\/b\.json\n {2}错误/)
    const told = JSON.parse((await check(files, 'all', '--json')).out)
    expect(new Set(told.findings.map(({ file }: { file: string }) => file))).toEqual(
      new Set(['all/deep/b.json']),
    )
  })

  test('goes on past a file that cannot be read, and ends with 2', async () => {
    const { code, out, err } = await check({ 'all/a.json': '{', 'all/b.json': clean }, 'all')
    expect(code).toBe(2)
    expect(err).toBe('all/a.json：第 1 行第 2 个字符起不是 JSON。\n')
    expect(out).toContain('all/b.json\n  没有问题。')
  })

  test('takes the id of a template that comes with the project', async () => {
    const files = {
      'a.json': { template: { region: '420700', form: 'department-goal', year: 2024 }, data: {} },
    }
    const { code, out } = await runHere(['check', '420700/department-goal/2024', 'a.json', '--json'], {
      files,
    })
    expect(code).toBe(1)
    expect(JSON.parse(out).findings.length).toBeGreaterThan(100)
  })

  test('shows nothing of a value that could steer a terminal', async () => {
    const { out } = await check(
      { 'a.json': { ...clean, funds: { fiscal: '\u001b[2J\u202e约 20' } } },
      'a.json',
    )
    expect(out).not.toContain('\u001b')
    expect(out).not.toContain('\u202e')
    expect(out).toContain('约 20')
  })

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[], string]>([
    ['no file', {}, [], '用法：tianbao check <模板> <填报文件或文件夹…> [--filling] [--json]'],
    ['a file that is not there', {}, ['gone.json'], '找不到 gone.json。'],
    ['a folder without submissions', { 'empty/readme.md': '' }, ['empty'], 'empty 里没有填报文件（.json）。'],
    [
      'a file that is no JSON',
      { 'a.json': '{"a":\n 1,}' },
      ['a.json'],
      'a.json：第 2 行第 4 个字符起不是 JSON。',
    ],
    [
      'a name twice',
      { 'a.json': '{"a":1,"a":2}' },
      ['a.json'],
      'a.json：第 1 行的“a”在同一处写了两次，只能留一个。',
    ],
    [
      'a picture',
      { 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
      ['a.png'],
      'a.png 不是 UTF-8 文字。',
    ],
    ['a list', { 'a.json': [] }, ['a.json'], 'a.json 不是一份填报：最外面应是一个对象。'],
    [
      '65 levels',
      { 'a.json': '['.repeat(65) + ']'.repeat(65) },
      ['a.json'],
      'a.json：文件第 1 行嵌套超过 64 层。',
    ],
    ['a device that never ends', {}, ['/dev/zero'], '/dev/zero 超过 16 MB，读不了。'],
    ['17 MB', { 'a.json': `"${'x'.repeat(17 << 20)}"` }, ['a.json'], 'a.json 超过 16 MB，读不了。'],
    [
      'another form',
      { 'a.json': { template: { ...key, year: 2023 }, data: {} } },
      ['a.json'],
      'a.json 填的是 420000/small-goal/2023，不是 420000/small-goal/2024。',
    ],
    [
      'an unknown option',
      { 'a.json': clean },
      ['a.json', '--fast'],
      'check 没有“--fast”这个选项。用 tianbao check --help 看说明。',
    ],
    ['an option with a value', { 'a.json': clean }, ['a.json', '--json=x'], '选项 --json 不带值。'],
  ])('with %s says so in one sentence, and ends with 2', async (_name, files, argv, sentence) => {
    expect(await check(files, ...argv)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })

  test.each([
    ['gone', '找不到模板 gone。可以写 template.json、它的文件夹，或“地区/表/年度”。\n'],
    ['420000/nothing/2024', 'templates 里没有 420000/nothing/2024 这个模板。\n'],
    ['empty', '找不到 empty/template.json。\n'],
  ])('with the template %s, which is none, says so', async (template, err) => {
    const files = { 'a.json': clean, 'empty/readme.md': '' }
    expect(await runHere(['check', template, 'a.json'], { files })).toEqual({ code: 2, out: '', err })
  })

  test('finds a template by its id in the folder templates', async () => {
    const files = { 'templates/x/small/template.json': smallTemplate, 'a.json': clean }
    expect((await runHere(['check', '420000/small-goal/2024', 'a.json'], { files })).code).toBe(0)
  })
})

describe('check of a file that nobody typed', () => {
  const own = [
    ['420700/department-goal/2024', 'hubei-ezhou/department-goal-2024'],
    ['420700/department-goal/2023', 'hubei-ezhou/department-goal-2023'],
    ['421381/department-goal/2024', 'hubei-guangshui/department-goal-2024'],
    ['430000/department-goal/2022', 'hunan/department-goal-2022'],
  ] as const

  /** Values of another kind, rows of one id that the catalog does not have: every leaf and every row of a sample. */
  const spoilt = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map((row) => ({ ...(spoilt(row) as object), id: 'same', under: 'gone' }))
    if (typeof value !== 'object' || value === null) return [value]
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoilt(inner)]))
  }

  test.each(own)('tells it of %s in sentences, and ends with 1', async (id, folder) => {
    const text = readFileSync(
      new URL(`../../../../templates/${folder}/samples/typed.json`, import.meta.url),
      'utf8',
    )
    const { template, data } = JSON.parse(text)
    const { code, out, err } = await runHere(['check', id, 'a.json'], {
      files: { 'a.json': { template, data: spoilt(data) } },
    })
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/\n错误 \d+ 个，/)
    expect(out).not.toMatch(/undefined|NaN|\[object/)
  })

  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `r${n}`, name: `第 ${n} 项` }))

  test('judges by the schema too, as on submitting', async () => {
    const { out } = await check({ 'a.json': { ...clean, colour: 'red' } }, 'a.json')
    expect(out).toContain('这张表里没有“colour”')
  })

  test('of 10,000 rows says once that there are too many', async () => {
    const { code, out } = await check({ 'a.json': { ...clean, annual: rows(10_000) } }, 'a.json')
    expect(code).toBe(1)
    expect(out.match(/现在有 10000 行/g)).toHaveLength(1)
    expect(out.length).toBeLessThan(2_000)
  })

  test('of a row whose name has 100,000 characters says the beginning of it', async () => {
    const annual = [
      { id: 'meeting_rate', target: '≤100%' },
      { ...rows(1)[0], name: '长'.repeat(100_000) },
    ]
    const { code, out } = await check({ 'a.json': { ...clean, annual } }, 'a.json')
    expect(code).toBe(1)
    expect(out).toContain(`${'长'.repeat(40)}…`)
    expect(out.length).toBeLessThan(3_000)
  })
})

describe('check of many files', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `all/${String(i).padStart(3, '0')}.json`,
        i % 3 ? clean : wrong,
      ]),
    )
  const surroundings = (files: Readonly<Record<string, unknown>>) => ({
    files: { 't/template.json': smallTemplate, ...files },
  })

  test('ends with how many there were, and how many are left to mend', async () => {
    const { out } = await check({ ...many(6), 'all/bad.json': '{', 'all/bad2.json': '[]' }, 'all')
    expect(out.split('\n').slice(-2)).toEqual([
      '共 8 份：4 份没有要改的，2 份有，2 份读不了。错误 4 个，警告 2 个，提示 0 个。',
      '',
    ])
  })

  test('with --json writes one object, whatever was found and whatever could not be read', async () => {
    const { code, out } = await check({ 'all/0.json': '{', ...many(4), 'all/x.json': '{' }, 'all', '--json')
    const { findings, suspects } = JSON.parse(out)
    expect([code, findings.length, suspects.length]).toEqual([2, 6, 2])
    expect(JSON.parse((await check({ 'all/a.json': '{', 'all/b.json': '{' }, 'all', '--json')).out)).toEqual({
      findings: [],
    })
  })

  test('shows on a terminal how far it is, how fast, and for how long, and takes that away before it writes', async () => {
    const { terminal, shown } = terminalHere()
    const { err } = await runHere(['check', 't', 'all'], { ...surroundings(many(4)), terminal })
    expect(err).toBe('')
    expect(shown()).toContain(
      `\r${'█'.repeat(12)}${'░'.repeat(12)}  2/4  每秒 1.0 份  还要 2 秒\u001b[K\r\u001b[K`,
    )
    expect(shown()).toMatch(/用时 \d\.\d 秒，每秒 \d\.\d 份。\n$/)
  })

  test('shows nothing for a single file', async () => {
    const { terminal, shown } = terminalHere()
    await runHere(['check', 't', 'a.json'], { ...surroundings({ 'a.json': clean }), terminal })
    expect(shown()).toBe('')
  })

  test('asked to stop, ends behind the file that it is at, with what it has, and 130', async () => {
    const { code, out, err } = await runHere(['check', 't', 'all'], {
      ...surroundings(many(9)),
      stopsAfter: 3,
    })
    expect([code, err]).toEqual([130, '停下了：9 份里看了 3 份。\n'])
    expect(out).toContain('共 3 份：2 份没有要改的，1 份有。')
    const json = await runHere(['check', 't', 'all', '--json'], { ...surroundings(many(9)), stopsAfter: 3 })
    expect([json.code, JSON.parse(json.out).findings.length]).toEqual([130, 3])
  })
})

function terminalHere() {
  const written: string[] = []
  const terminal = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { terminal, shown: () => written.join('') }
}
