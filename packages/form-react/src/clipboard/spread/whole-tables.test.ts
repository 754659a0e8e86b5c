import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import { writeHtml, writeTsv } from '@tianbao/sheet'
import { type CompiledTemplate, compileTemplate, readTemplate } from '@tianbao/template'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFillPage } from '../../page/fill-page.ts'
import { copyBlock } from '../copy-block.ts'
import { loadReader } from '../paste-block.ts'

const folder = (name: string) => new URL(`../../../../../templates/${name}/`, import.meta.url)
const text = (name: string, path: string) => readFileSync(new URL(path, folder(name)), 'utf8')

const known = new Map<string, CompiledTemplate>()

function compiledOf(name: string): CompiledTemplate {
  const before = known.get(name)
  if (before) return before
  const read = readTemplate(text(name, 'template.json'))
  const compiled = read.template && compileTemplate(read.template).compiled
  if (!compiled) throw new Error(`${name} does not compile`)
  known.set(name, compiled)
  return compiled
}

const ids = () => {
  let next = 0
  return () => `n${next++}`
}

function open(name: string, data?: JsonObject) {
  const form = createForm(compiledOf(name), { today: '2024-01-10', mintId: ids(), ...(data && { data }) })
  const page = createFillPage(form, { later: (run) => run() })
  page.sheet?.connect()
  const { sheet, clipboard } = page
  if (!sheet || !clipboard) throw new Error(`${name} has no table`)
  return { form, sheet, clipboard }
}

/** The whole of a table with its heads and the label at its side, as a filled form shows it. */
function tableOf({ form, sheet }: ReturnType<typeof open>, band: string) {
  const { grid } = sheet.plan()
  const rows = grid.rows.flatMap((row, position) => (row.band === band ? [position] : []))
  const rect = {
    row: rows[0] ?? 0,
    rowEnd: (rows.at(-1) ?? 0) + 1,
    column: 0,
    columnEnd: grid.columns.length,
  }
  return copyBlock(form, sheet.lookup(), rect)
}

/** Row by row what a table says, its printed words too, whatever the rows are called inside. */
function saidBy(opened: ReturnType<typeof open>, band: string) {
  return tableOf(opened, band)
    .cells.map(({ row, column, text }) => `${row} ${column} ${text}`)
    .filter((said) => !said.endsWith(' '))
}

const tables = [
  ['hubei-ezhou/department-goal-2024', 'money'],
  ['hubei-ezhou/department-goal-2024', 'annual_table'],
  ['hunan/department-goal-2022', 'indicator_table'],
] as const

/** Stands in the first value of a table. */
function standIn({ sheet }: ReturnType<typeof open>, band: string) {
  const { grid } = sheet.plan()
  grid.cells.find(
    ({ row, address }) => grid.rows[row]?.band === band && address !== null && sheet.goTo(address),
  )
}

beforeAll(loadReader)

describe.each(tables)('a filled table of %s, %s, pasted whole into an empty form', (name, band) => {
  const filled = open(name, JSON.parse(text(name, 'samples/clean.json')).data)
  const copied = tableOf(filled, band)

  const pasteInto = async (content: { html: string; text: string }) => {
    const empty = open(name)
    standIn(empty, band)
    await empty.clipboard.paste({ ...content, hasPicture: false })
    const held = empty.clipboard.store.getState().held
    const lost = held?.landing.refused.filter((cell) => !cell.isSame && cell.why !== 'computed') ?? []
    empty.clipboard.land()
    return { empty, lost, spread: held?.landing.spread }
  }

  it.each([
    ['with its merged cells, as Word and Excel hand it over', { html: writeHtml(copied), text: '' }],
    ['as bare text, its merged cells gone', { html: '', text: writeTsv(copied) }],
  ])('%s, says the same as before', async (_, content) => {
    const { empty, lost, spread } = await pasteInto(content)
    expect(lost).toEqual([])
    expect(spread?.length).toBeGreaterThan(1)
    expect(saidBy(empty, band)).toEqual(saidBy(filled, band))
  })
})

describe('rows of a block', () => {
  const name = 'hubei-ezhou/department-goal-2024'
  const paste = async (lines: readonly string[]) => {
    const opened = open(name)
    standIn(opened, 'long_table')
    await opened.clipboard.paste({ html: '', text: lines.join('\n'), hasPicture: false })
    const landing = opened.clipboard.store.getState().held?.landing
    opened.clipboard.land()
    const rows = opened.form.data().long as readonly JsonObject[]
    return { ...opened, landing, target: (id: string) => rows.find((row) => row.id === id)?.target, rows }
  }
  const heads = '一级指标\t二级指标\t三级指标\t指标值'

  it('find their places in any order, by the levels over them where those are said', async () => {
    const { target, rows, landing } = await paste([
      heads,
      '满意度\t服务对象满意度\t群众满意度\t≥95%',
      '管理效率\t财务管理\t会计核算规范性\t规范',
      '运行成本\t公用经费控制\t公用经费控制率\t≤100%',
      '履职效能\t会议服务\t承办会议\t≥330批次',
    ])
    expect(landing?.refused).toEqual([])
    expect(landing?.headRows).toBe(1)
    expect(landing?.spread?.map(({ words, rows: count }) => [words[0], count])).toEqual([
      ['满意度', 1],
      ['管理效率', 1],
      ['运行成本', 1],
      ['履职效能', 1],
    ])
    expect(rows.find((row) => row.name === '承办会议')).toMatchObject({
      group: '会议服务',
      target: '≥330批次',
    })
    expect(rows.find((row) => row.name === '群众满意度')?.target).toBe('≥95%')
    expect(target(String(rows.find((row) => row.target === '规范')?.id))).toBe('规范')
  })

  it('that are of no level of the form go nowhere, and are named', async () => {
    const { landing } = await paste([
      heads,
      '运行成本\t公用经费控制\t公用经费控制率\t≤100%',
      '履职效能\t会议服务\t承办会议\t≥330批次',
      '经济效益\t\t招商引资额\t≥3亿元',
      '满意度\t\t群众满意度\t≥95%',
    ])
    expect(landing?.refused.map(({ why, text: own }) => `${why} ${own}`)).toEqual([
      'no_place 经济效益',
      'no_place 招商引资额',
      'no_place ≥3亿元',
      // Two parts of the table are called so: which one is for a person to say.
      'no_place 满意度',
      'no_place 群众满意度',
      'no_place ≥95%',
    ])
  })

  it('come as far as their node takes them, and lie in order where a person says so', async () => {
    const opened = open(name)
    standIn(opened, 'long_table')
    const own = Array.from({ length: 3 }, (_, index) => `满意度\t服务对象满意度\t对象${index}\t≥9${index}%`)
    await opened.clipboard.paste({ html: '', text: [heads, ...own].join('\n'), hasPicture: false })
    const held = () => opened.clipboard.store.getState().held?.landing
    expect(held()?.spread).toMatchObject([{ words: ['满意度', '服务对象满意度'], rows: 3, coming: 2 }])
    opened.clipboard.setInOrder(true)
    expect(held()?.spread).toBeNull()
    opened.clipboard.setInOrder(false)
    expect(held()?.spread).not.toBeNull()
  })
})
