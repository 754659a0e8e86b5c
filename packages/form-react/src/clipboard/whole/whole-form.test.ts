import { readFileSync } from 'node:fs'
import type { Json, JsonObject } from '@tianbao/edit'
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

function open(name: string, data?: JsonObject) {
  let next = 0
  const mintId = () => `n${next++}`
  const form = createForm(compiledOf(name), { today: '2024-01-10', mintId, ...(data && { data }) })
  const page = createFillPage(form, { later: (run) => run() })
  page.sheet?.connect()
  const { sheet, clipboard } = page
  if (!sheet || !clipboard) throw new Error(`${name} has no table`)
  return { form, sheet, clipboard }
}

/** The whole of a form's table as it was copied, from its first cell to its last. */
function copied({ form, sheet }: ReturnType<typeof open>) {
  const { rows, columns } = sheet.plan().grid
  return copyBlock(form, sheet.lookup(), {
    row: 0,
    rowEnd: rows.length,
    column: 0,
    columnEnd: columns.length,
  })
}

/** Data without the names of rows, those of a node together. */
function unnamed(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) {
    const under = (row: Json) => (isObject(row) ? String(row.under ?? '') : '')
    return [...value].sort((a, b) => under(a).localeCompare(under(b))).map((row) => unnamed(row) ?? null)
  }
  if (!isObject(value)) return value
  const own = Object.entries(value).filter(([name]) => name !== 'id' || value.under === undefined)
  return Object.fromEntries(own.map(([name, inner]) => [name, unnamed(inner) ?? null]))
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

beforeAll(loadReader)

const forms = [
  'hubei-ezhou/department-goal-2024',
  'hubei-ezhou/department-goal-2023',
  'hubei-guangshui/department-goal-2024',
  'hunan/department-goal-2022',
]

describe.each(forms)('all of a filled form, %s, pasted into an empty one', (name) => {
  const { date, ...data }: JsonObject = JSON.parse(text(name, 'samples/clean.json')).data
  const filled = open(name, data)
  const table = copied(filled)

  it.each([
    ['with its merged cells', { html: writeHtml(table), text: '' }],
    ['as bare text', { html: '', text: writeTsv(table) }],
  ])('%s, says the same', async (_, content) => {
    const empty = open(name)
    const goals = Array.isArray(data.goals) ? data.goals.length : 1
    for (let more = 1; more < goals; more += 1) empty.form.addRow('goals', { under: 'goal_list' })
    empty.sheet.goFirst()
    await empty.clipboard.paste({ ...content, hasPicture: false })
    const landing = empty.clipboard.store.getState().held?.landing
    expect(landing?.refused.filter((cell) => !cell.isSame && cell.why !== 'computed')).toEqual([])
    empty.clipboard.land()
    expect(unnamed(empty.form.data())).toEqual(unnamed(filled.form.data()))
  })
})

it('goes as far as the form has goals for it; the rest is told, and lands once they are there', async () => {
  const name = 'hubei-ezhou/department-goal-2023'
  const filled = open(name, JSON.parse(text(name, 'samples/clean.json')).data)
  const empty = open(name)
  empty.sheet.goFirst()
  await empty.clipboard.paste({ html: writeHtml(copied(filled)), text: '', hasPicture: false })
  const { landing, reasons } = empty.clipboard.store.getState().held ?? {}
  expect(reasons?.some(({ why, isError }) => why === 'no_item' && isError)).toBe(true)
  const own = landing?.landed.filter(({ address, newRow }) => newRow === null && address.startsWith('goals#'))
  expect(own?.every(({ address }) => address.startsWith('goals#g1.'))).toBe(true)
})
