import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './served.ts'

const source = (page: Page) => page.getByLabel('模板或 JSON Schema 的原文')
const data = async (page: Page) =>
  JSON.parse((await page.getByRole('region', { name: '数据' }).locator('pre').textContent()) ?? '')
const problems = (page: Page, count: number) =>
  page.getByRole('heading', { name: `问题 ${count}`, exact: true })

/** Tries a schema; with data, as an example of RJSF's. */
async function attempt(page: Page, schema: object, more: object = {}) {
  await page.goto('/try')
  const text = Object.keys(more).length === 0 ? schema : { schema, formData: null, ...more }
  await source(page).fill(JSON.stringify(text))
}

test.beforeEach(async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (request.method() !== 'GET') complaints.push(`${request.method()} ${request.url()}`)
  })
  Object.assign(page, { complaints })
})

test.afterEach(async ({ page }) => {
  expect((page as Page & { complaints?: string[] }).complaints).toEqual([])
})

test('a plain schema is drawn, filled, checked, and there again after a reload', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '试填' }).click()
  await page.getByRole('button', { name: '设备清单' }).click()
  await expect(page.getByText('单位没有填。').first()).toBeVisible()
  await page.getByRole('button', { name: '单位没有填。' }).click()
  await page.keyboard.type('档案馆')
  const rows = page.getByRole('group', { name: /^第 \d+ 行$/ })
  await rows.first().getByLabel('名称').fill('扫描仪')
  await rows.first().getByLabel('来源').selectOption('调拨')
  await rows.first().getByLabel('从哪里调来').fill('财政局')
  await expect(problems(page, 0)).toBeVisible()
  await page.getByRole('button', { name: '加一行' }).last().click()
  await rows.nth(1).getByLabel('名称').fill('打印机')
  await rows.nth(1).getByLabel('金额（元）').fill('-1')
  await expect(page.getByText('金额（元）是 −1，不能小于 0。').first()).toBeVisible()
  await rows.nth(1).getByLabel('金额（元）').fill('0.29')
  await rows.nth(1).getByRole('button', { name: '上移' }).click()
  await page.getByRole('button', { name: '加一项' }).click()
  await page.getByLabel('名称', { exact: true }).last().fill('经办')
  await page.keyboard.press('Tab')
  await expect
    .poll(async () => data(page))
    .toMatchObject({
      unit: '档案馆',
      items: [
        { name: '打印机', source: { price: 0.29 } },
        { name: '扫描仪', source: { from: '财政局' } },
      ],
      经办: '新值',
    })
  await page.reload()
  await expect(page.getByRole('heading', { name: '设备清单' })).toBeVisible()
})

test('a template is the whole form, judged by its schema too, and kept nowhere', async ({ page }) => {
  const { templates } = await (await page.request.get('/api/templates')).json()
  const { region, form, year } = templates.find(
    (one: { region: string; year: number }) => one.region === '420700' && one.year === 2024,
  )
  await page.goto(`/try?from=/api/templates/${region}/${form}/${year}`)
  const cell = (name: RegExp) => page.getByRole('gridcell', { name }).first()
  await cell(/收入构成 财政拨款 当年金额/).click()
  await page.keyboard.type('1200.5\n')
  await expect(cell(/收入构成 合计 当年金额/)).toContainText('1200.50')
  await cell(/部门（单位）名称/).click()
  await page.keyboard.type(`${'某'.repeat(61)}\n`)
  await expect(page.getByText('部门（单位）名称超过 60 个字。').first()).toBeVisible()
  await page.getByRole('tab', { name: '数据' }).click()
  await expect(page.getByText('"current": 1200.5')).toBeVisible()
  await page.getByRole('tab', { name: '发布前要改 0' }).click()
  await expect(page.getByText('发布时不会拒绝这份结构。')).toBeVisible()
})

test('a text that is no JSON is told by line; what would not be published is listed and drawn all the same', async ({
  page,
}) => {
  await page.goto('/try')
  await source(page).fill('{\n  "type": "object",\n}')
  await expect(page.getByText('第 3 行第 1 个字符')).toBeVisible()
  await source(page).fill(
    '{"type":"object","properties":{"Big":{"type":"array","title":"大","items":{"$ref":"http://x.cn/y"}}}}',
  )
  await expect(page.getByRole('group', { name: '大' })).toBeVisible()
  await page.getByRole('tab', { name: /发布前要改 [1-9]/ }).click()
  await expect(page.getByText('引用了别处的“http://x.cn/y”').first()).toBeVisible()
})

test('the try page has no serious accessibility finding, and prints a template as its paper', async ({
  page,
}) => {
  const serious = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return found.map(({ id, nodes }) => [id, ...nodes.slice(0, 2).map(({ html }) => html)])
  }
  await page.goto('/try')
  expect(await serious()).toEqual([])
  await page.getByRole('button', { name: '设备清单' }).click()
  await expect(page.getByText('单位没有填。').first()).toBeVisible()
  expect(await serious()).toEqual([])
  await source(page).fill('{"a":')
  await expect(page.getByRole('alert').or(page.locator('.p-remark')).first()).toBeVisible()
  expect(await serious()).toEqual([])
  await page.goto('/try?from=/api/templates/420700/department-goal/2024')
  await expect(page.getByRole('grid').first()).toBeVisible()
  expect(await serious()).toEqual([])
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.tp-printed')).toBeVisible()
  await expect(page.locator('.tf-embed')).toBeHidden()
})

test('a link to another server is refused', async ({ page }) => {
  await page.goto('/try?from=https://example.org/form.json')
  await expect(page.getByText('“https://example.org/form.json”不在这台服务器上，没有打开。')).toBeVisible()
})

test('a check that would never end is ended, and the page goes on', async ({ page }) => {
  await attempt(page, {
    type: 'object',
    properties: {
      trap: { type: 'string', title: '陷阱', pattern: '^(?!z)(a|a)*$' },
      other: { type: 'string', title: '别的' },
    },
  })
  await page.getByLabel('陷阱').fill(`${'a'.repeat(60)}!`)
  await page.getByLabel('别的').pressSequentially('照常')
  await expect(page.getByText('检查超过 1 秒，停下了。')).toBeVisible()
  await page.getByLabel('陷阱').fill('zz')
  await expect(page.getByText('陷阱“zz”的写法不合规定。').first()).toBeVisible()
})

test('what grows without end is drawn in parts that open', async ({ page }) => {
  const definitions = Object.fromEntries(
    Array.from({ length: 61 }, (_, level) => {
      const next = { $ref: `#/definitions/a${level + 1}` }
      const inner =
        level === 60 ? { type: 'string' } : { type: 'object', properties: { left: next, right: next } }
      return [`a${level}`, inner]
    }),
  )
  await attempt(page, { definitions, type: 'object', properties: { top: { $ref: '#/definitions/a0' } } })
  await page.getByRole('button', { name: '展开 top' }).click()
  await page.getByRole('button', { name: '展开 left' }).click()
  await expect(page.getByRole('button', { name: /^展开/ })).toHaveCount(3)
  await source(page).fill(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)
  await expect(page.getByText('原文还读不懂').first()).toBeVisible()
})

test('values of any type, several choices, files and dates go into the data', async ({ page }) => {
  await attempt(
    page,
    {
      type: 'object',
      properties: {
        any: { title: '随意' },
        several: { type: 'array', title: '几样', uniqueItems: true, items: { enum: ['甲', '乙', '丙'] } },
        day: { type: 'string', format: 'date', title: '日子' },
        paper: { type: 'string', format: 'data-url', title: '附件' },
        yes: { type: 'boolean', title: '同意' },
        kind: {
          title: '种类',
          oneOf: [
            { const: 1, title: '壹' },
            { const: 2, title: '贰' },
          ],
        },
      },
    },
    { uiSchema: { several: { 'ui:widget': 'checkboxes' }, kind: { 'ui:widget': 'radio' } } },
  )
  await page.getByLabel('类型').selectOption('数')
  await page.getByLabel('随意').last().fill('7')
  await page.getByLabel('甲').check()
  await page.getByLabel('丙').check()
  await page.getByLabel('日子').fill('2024-05-01')
  await page
    .getByLabel('附件')
    .setInputFiles({ name: '证.txt', mimeType: 'text/plain', buffer: Buffer.from('hi') })
  await page.getByLabel('同意').check()
  await page.getByLabel('贰').check()
  await expect(page.getByText('证.txt　1 KB')).toBeVisible()
  await expect(problems(page, 0)).toBeVisible()
  await expect
    .poll(async () => data(page))
    .toEqual({
      any: 7,
      several: ['甲', '丙'],
      day: '2024-05-01',
      paper: 'data:text/plain;name=%E8%AF%81.txt;base64,aGk=',
      yes: true,
      kind: 2,
    })
})
