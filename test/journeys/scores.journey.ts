import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cell } from './acts.ts'
import { buildStatesPage, type StatesPage } from './states-page.ts'

const folder = new URL('../../templates/hunan/department-self-evaluation-2022/', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

const panel = (page: Page) => page.getByRole('region', { name: '评分依据' })
const status = (page: Page) => page.locator('.tf-status')

let states: StatesPage

test.beforeAll(async () => {
  states = await buildStatesPage()
})

test.beforeEach(async ({ page }) => {
  const { data, sources } = readJson('samples/typed.json')
  await states.show(page, { template: readJson('template.json'), data, sources })
})

test('a score says why, by keyboard alone, and the total stays in sight', async ({ page }) => {
  await expect(status(page)).toContainText('总分 92.00 优')
  await cell(page, /重大会议、活动参与率.*实际/).click()
  await expect(panel(page).getByRole('heading', { name: '重大会议、活动参与率' })).toBeVisible()
  await expect(panel(page).getByRole('img', { name: /92\.4 得 4 分（本行）/ })).toBeVisible()
  const own = panel(page)
    .getByRole('table', { name: '分数变化处' })
    .getByRole('row', { name: /^92\.4/ })
  await expect(own.getByRole('cell')).toHaveText(['4', '3.7', '3'])
  await expect(panel(page).getByRole('row', { name: /^全表/ }).getByRole('cell')).toHaveText([
    '92.00 优',
    '90.50 优',
    '88.00 良',
  ])

  const subtotal = page.getByRole('gridcell', { name: /^产出指标\s重点工作任务完成\s小计\s得分/ })
  await expect(subtotal).toHaveText('=18.00')
  await page.keyboard.type('96')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('总分 94.00 优')
  await expect(subtotal).toHaveText('=19.00')
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('总分 92.00 优')

  await page.keyboard.press('F7')
  await expect(panel(page)).toBeHidden()
  await page.keyboard.press('F7')
  const jump = panel(page).getByRole('button', { name: '在“实际值”格' }).first()
  await jump.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.tb-selected .tb-editor')).toBeFocused()

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([])

  // Twice as large: the panel comes beside the paper when it is asked for.
  await page.setViewportSize({ width: 683, height: 384 })
  await expect(status(page)).toContainText('总分 92.00 优')
  await page.keyboard.press('F7')
  await page.keyboard.press('F7')
  await expect(panel(page)).toBeVisible()
  const isTooWide = await panel(page).evaluate((shown) => shown.scrollWidth > shown.clientWidth)
  expect(isTooWide).toBe(false)
})

test('the evidence leaves on paper and as JSON', async ({ page }) => {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await panel(page).getByRole('button', { name: '打印评分依据' }).click()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.ts-printed table')
  await expect(
    paper.getByRole('row', { name: /重大会议、活动参与率.*达到95%得5分，每降低2%扣1分.*4 \/ 5/ }),
  ).toBeVisible()
  await expect(page.locator('.tf-page')).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(paper).toHaveCount(0)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: '存为 JSON' }).click(),
  ])
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect([kept.total.points, kept.grade]).toEqual([92, '优'])
})

test('a clause is read while it is typed, and a person’s points are held to their range', async ({
  page,
}) => {
  // What scores nothing is one line until it is asked for.
  await expect(cell(page, /预算执行率.*评/)).toHaveCount(0)
  await page.getByRole('button', { name: '展开' }).focus()
  await page.keyboard.press('Enter')
  await cell(page, /预算执行率.*评/).click()
  await page.keyboard.type('达到90%得3分，每低1%扣1分，突出的另议')
  const note = page.locator('.tb-note')
  await expect(note.locator('.ts-unread')).toHaveText(/^突出的另议/)
  await expect(note).toContainText('没有读懂')
  for (let typed = 0; typed < 6; typed += 1) await page.keyboard.press('Backspace')
  await expect(note).toContainText('读作：达到90%得3分，每降低1%扣1分')
  await expect(note.locator('svg')).toBeVisible()
  await expect(panel(page)).toContainText('1 个百分点')
  await page.keyboard.press('Escape')

  await page.keyboard.type('酌情评分')
  await page.keyboard.press('Enter')
  await cell(page, /预算执行率.*分值/).click()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await cell(page, /预算执行率.*得分/).click()
  const given = panel(page).getByRole('textbox', { name: '人工给分' })
  await given.fill('7')
  await given.press('Enter')
  await expect(given).toHaveAttribute('aria-invalid', 'true')
  await given.fill('2')
  await given.press('Enter')
  await expect(given).toHaveAttribute('aria-invalid', 'false')
  await expect(status(page)).toContainText('总分 90.57 优')
})
