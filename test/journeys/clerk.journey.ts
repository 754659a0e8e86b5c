import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './served.ts'

/** A value of the form that the clerk knows, and rows of them. */
type Known = string | number
interface Row {
  readonly id: string
  readonly under?: string
  readonly [field: string]: Known | undefined
}

interface Node {
  readonly id: string
  readonly name?: string
  readonly free?: { readonly slots: number }
  readonly nodes?: readonly Node[]
}

interface Sample {
  readonly data: Readonly<Record<string, unknown>> & {
    readonly tasks: readonly Row[]
    readonly indicators: readonly Row[]
  }
  readonly reasons: readonly { readonly text: string }[]
}

const form = new URL('../../templates/hunan/department-goal-2022/', import.meta.url)
const { data, reasons } = read<Sample>('samples/clean.json')
const { catalog } = read<{ catalog: readonly Node[] }>('template.json')
const nodes = new Map(catalog.flatMap(nodesUnder).map((node) => [node.id, node]))

/** Where the sample's values stand in the form's plain part. */
const plain: Readonly<Record<string, string>> = {
  'header#department': 'department',
  'header#goals': 'goals',
  'budget#fiscal': 'budget.fiscal',
  'budget#other': 'budget.other',
  'budget#basic': 'budget.basic',
  'budget#project': 'budget.project',
}

/** A row ends here: the next one is the next slot, or has to be added. */
const lastColumns = ['tasks_table#content', 'indicator_table#points']

test('a clerk fills a whole form with the keyboard alone, from an empty one to no findings', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '可填的表' })).toBeVisible()
  await expect(page.getByRole('button', { name: /开始填报 湖南省 2022 年度 .*申报表/ })).toBeVisible()
  await page.keyboard.press('F6')
  await tabTo(page, /开始填报 湖南省 2022 年度 .*申报表/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: /^部门\(单位\)名称/ }).getByRole('textbox')).toBeFocused()

  const typed = await fillByTab(page)
  expect(typed).toBeGreaterThan(100)
  await expect(page.getByText('必填的都填了，没有错误').first()).toBeVisible()

  const warned = page.getByRole('gridcell', { name: /问题 1，警告/ })
  await expect(warned).toHaveCount(1)
  await page.keyboard.press('F8')
  await expect(warned.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('F6')
  await tabTo(page, /^写原因$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type(reasons[0]?.text ?? '')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('gridcell', { name: /问题 \d+，/ })).toHaveCount(0)
  // The keyboard is back in the cell that the reason is about.
  await expect(
    page.getByRole('gridcell', { name: /职工工资福利和机关大院运转/ }).getByRole('textbox'),
  ).toBeFocused()

  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const id = page.url().split('/').at(-1)
  const { document } = await (await page.request.get(`/api/submissions/${id}`)).json()
  expect(unnamed(document)).toMatchObject(unnamed(data) as Record<string, unknown>)
})

/** Goes through the table cell by cell and types what the sample has there. Answers how many values that were. */
async function fillByTab(page: Page): Promise<number> {
  const rows = new Map<string, Row | undefined>()
  const used = new Map<string, number>()
  let typed = 0
  for (let spot = await standing(page); spot !== null; spot = await standing(page)) {
    const { part, row, label } = spot
    const known = row === null ? undefined : rowFor(rows, used, row, label)
    const [, field = ''] = part.split('#')
    const value = row === null ? valueAt(plain[part] ?? '') : known?.[field]
    if (value !== undefined && String(value) !== spot.text) {
      await typeText(page, String(value))
      typed += 1
    }
    const under = known?.under
    const isFull = under !== undefined && (used.get(under) ?? 0) >= (nodes.get(under)?.free?.slots ?? 0)
    const isMore = under !== undefined && (used.get(under) ?? 0) < freeRows(under).length
    await page.keyboard.press(lastColumns.includes(part) && isFull && isMore ? 'Alt+Insert' : 'Tab')
  }
  return typed
}

/** A prescribed row by its id; a free one is the next of its node that was not typed yet. */
function rowFor(
  rows: Map<string, Row | undefined>,
  used: Map<string, number>,
  address: string,
  label: string,
): Row | undefined {
  const [, id] = address.split('#')
  const fixed = data.indicators.find((row) => row.id === id && row.under === undefined)
  if (fixed) return fixed
  if (!rows.has(address)) {
    const names = label.split('　')
    const node = [...nodes.values()].find(
      ({ name, free }) => free && name !== undefined && names.includes(name),
    )
    const count = node ? (used.get(node.id) ?? 0) : 0
    rows.set(address, node && freeRows(node.id)[count])
    if (node) used.set(node.id, count + 1)
  }
  return rows.get(address)
}

function freeRows(under: string): readonly Row[] {
  return [...data.tasks, ...data.indicators].filter((row) => row.under === under)
}

/** The cell that has the keyboard; null outside of the table. */
async function standing(page: Page) {
  return page.evaluate(() => {
    const control = document.activeElement
    const cell = control?.closest<HTMLElement>('td[data-cell]')
    if (!cell || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null
    const [part = '', row = null] = cell.dataset.cell?.split(' ') ?? []
    return { part, row, label: cell.getAttribute('aria-label') ?? '', text: control.value }
  })
}

/** Short texts key by key, long ones as an input method commits them; a new line by Alt+Enter. */
async function typeText(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Alt+Enter')
    if (line.length > 12) await page.keyboard.insertText(line)
    else await page.keyboard.type(line)
  }
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    const said = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
    if (name.test(said.trim())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`twenty times Tab did not lead to ${name}`)
}

function valueAt(path: string): Known | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), data)
  return typeof found === 'string' || typeof found === 'number' ? found : undefined
}

/** What was typed, without the ids that the page mints. */
function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed)
  if (!isObject(value)) return value
  const own = Object.entries(value).filter(([name]) => name !== 'id' || value.under === undefined)
  return Object.fromEntries(own.map(([name, inner]) => [name, unnamed(inner)]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nodesUnder(node: Node): readonly Node[] {
  return [node, ...(node.nodes ?? []).flatMap(nodesUnder)]
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, form), 'utf8')) as T
}
