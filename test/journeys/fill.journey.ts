import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AS_PUBLISHED, CORRECTED, cell, openSample, resetSamples, startNew } from './acts.ts'
import { expect, test } from './served.ts'

async function type(page: Page, name: string | RegExp, text: string) {
  await cell(page, name).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()

test.beforeEach(({ request, served }) => resetSamples(request, served.url))

test.beforeEach(async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:/.test(message.text())) complaints.push(message.text())
  })
  Object.assign(page, { complaints })
})

test.afterEach(async ({ page }) => {
  expect((page as Page & { complaints?: string[] }).complaints).toEqual([])
})

test('a newcomer starts a form, sees it computed while typing, and finds it again after a reload', async ({
  page,
}) => {
  await startNew(page)
  await type(page, '部门（单位）名称', '某市档案馆')
  await type(page, /收入构成 财政拨款 当年金额/, '1,200.5')
  await type(page, /收入构成 财政专户管理资金 当年金额/, '0')
  await type(page, /收入构成 单位资金 当年金额/, '9950元')
  await expect(cell(page, /收入构成 合计 当年金额/)).toContainText('1201.50')
  await expect(cell(page, /收入构成 财政拨款 占比/)).toContainText('99.92%')
  await saved(page)
  await page.reload()
  await expect(cell(page, /收入构成 合计 当年金额/)).toContainText('1201.50')
  await expect(cell(page, '部门（单位）名称')).toContainText('某市档案馆')
})

test('the form as published: what is wrong is found, explained, mended, and taken back', async ({ page }) => {
  await openSample(page, AS_PUBLISHED)
  await expect(
    page.getByText('2023年支出合计 2832.53 与各项之和 2834.53 不等，相差 2.00').first(),
  ).toBeVisible()
  await page.keyboard.press('F8')
  const total = cell(page, /支出构成 合计 近两年收支金额 2023年/)
  await expect(total).toHaveAttribute('aria-selected', 'true')
  await expect(total).toContainText('2832.53')
  await page.getByRole('button', { name: '改为 2834.53' }).click()
  await expect(total).toContainText('2834.53')
  await expect(page.getByText('相差 2.00')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('2832.53')
  await page.keyboard.press('Control+y')
  await expect(total).toContainText('2834.53')
  await saved(page)
  await page.reload()
  await expect(total).toContainText('2834.53')
  // What was done before the reload can be taken back after it.
  await page.keyboard.press('Control+z')
  await expect(total).toContainText('2832.53')
  await expect(page.getByRole('status').filter({ hasText: '撤销了' })).toBeVisible()
})

test('last year’s form of the same department stands in the empty cells, figures at their own year', async ({
  page,
}) => {
  await startNew(page)
  await type(page, '部门（单位）名称', '中共鄂州市委机构编制委员会办公室')
  // A name alone shows nothing: a person says whose form it is.
  await page.getByRole('button', { name: /^是/ }).first().click()
  await expect(cell(page, /收入构成 财政拨款 .*2023年/)).toHaveAccessibleName(/空.*上年 347\.93/)
  await cell(page, /收入构成 财政拨款 当年金额/).click()
  await page.keyboard.press('Control+;')
  await expect(cell(page, /收入构成 财政拨款 当年金额/)).toContainText('347.93')
})

test('what was saved survives a server that is killed; what is typed meanwhile waits on this machine', async ({
  page,
  served,
}) => {
  await startNew(page)
  await type(page, /收入构成 财政拨款 当年金额/, '10')
  await saved(page)
  await served.kill()
  await type(page, /收入构成 财政专户管理资金 当年金额/, '20')
  await expect(page.getByRole('status').filter({ hasText: /本机/ })).toBeVisible()
  await served.start()
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible({ timeout: 45_000 })
  await page.reload()
  await expect(cell(page, /收入构成 财政拨款 当年金额/)).toContainText('10.00')
  await expect(cell(page, /收入构成 财政专户管理资金 当年金额/)).toContainText('20.00')
})

test('the keyboard alone goes from cell to cell, edits, cancels, clears', async ({ page }) => {
  await startNew(page)
  await cell(page, /收入构成 财政拨款 当年金额/).click()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.keyboard.type('6')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('F2')
  await page.keyboard.type('7')
  await page.keyboard.press('Escape')
  await expect(cell(page, /收入构成 财政专户管理资金 当年金额/)).toContainText('6.00')
  await page.keyboard.press('Delete')
  await expect(cell(page, /收入构成 合计 当年金额/)).toContainText('5.00')
})

test('an input method is never cut short: nothing is committed while composing', async ({ page }) => {
  await startNew(page)
  const department = cell(page, '部门（单位）名称')
  await department.click()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: 'dang', selectionStart: 4, selectionEnd: 4 })
  await page.keyboard.press('ArrowDown')
  await devtools.send('Input.imeSetComposition', { text: '档案', selectionStart: 2, selectionEnd: 2 })
  await devtools.send('Input.insertText', { text: '档案馆' })
  await expect(department.getByRole('textbox')).toHaveValue(/档案馆/)
  await page.keyboard.press('Enter')
  await expect(department).toContainText('档案馆')
})

test('every row is in the document, on the screen and on paper, and paper has no furniture', async ({
  page,
}) => {
  await openSample(page, CORRECTED)
  await expect(page.getByRole('gridcell', { name: /满意度/ }).last()).toBeAttached()
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThanOrEqual(122)
  // A screen reader has all of it too, with its place in words, wherever one stands.
  const devtools = await page.context().newCDPSession(page)
  const heard = async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    return nodes.filter(({ role, name }) => role?.value === 'gridcell' && String(name?.value ?? '') !== '')
      .length
  }
  const cells = await page.locator('td[role="gridcell"][aria-label]').count()
  expect(cells).toBeGreaterThan(400)
  await expect.poll(heard).toBe(cells)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '章节' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.byteLength).toBeGreaterThan(10_000)
})

test('a warning takes a written reason', async ({ page }) => {
  await openSample(page, AS_PUBLISHED)
  const change = page.getByText('特定目标类项目支出').filter({ hasText: '34.43' }).first()
  await change.click()
  await page.getByRole('button', { name: '写原因' }).first().click()
  await page.keyboard.type('上年有一次性设备购置')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await page.reload()
  await change.click()
  await expect(page.getByText('上年有一次性设备购置').first()).toBeAttached()
})

for (const [name, open] of [
  ['the list', async (page: Page) => void (await page.goto('/'))],
  ['the form', (page: Page) => openSample(page, AS_PUBLISHED)],
] as const) {
  test(`${name} has no serious accessibility finding`, async ({ page }) => {
    await open(page)
    await page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(
      (violation) => violation.impact === 'serious' || violation.impact === 'critical',
    )
    expect(
      serious.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map((node) => node.html) })),
    ).toEqual([])
  })
}
