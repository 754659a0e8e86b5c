import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AS_PUBLISHED, CORRECTED, cell, resetSamples } from './acts.ts'
import { expect, test } from './served.ts'
import { buildStatesPage } from './states-page.ts'

/** A row of the city's form: the province's own has samples of the same name. */
const row = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ has: page.locator('td', { hasText: /^鄂州市$/ }) })
const found = (page: Page) => page.getByRole('listbox', { name: '找到的格' }).getByRole('option')
const panel = (page: Page) => page.getByRole('region', { name: /^问题 \d+$/ })

const readJson = (url: URL) => JSON.parse(readFileSync(url, 'utf8'))

/** A sample's own row: copies bear its name too, but cannot be set back. */
const sampleRow = (page: Page, name: string) =>
  row(page, name).filter({ has: page.getByRole('button', { name: '还原样例' }) })

async function open(page: Page, name = AS_PUBLISHED) {
  await page.goto('/')
  await sampleRow(page, name)
    .getByRole('button', { name: /^继续填/ })
    .click()
  await expect(page.locator('.tb-selected .tb-editor')).toBeFocused()
}

async function expectNoSeriousFinding(page: Page, state: string, parts: readonly string[] = []) {
  // What is only half faded in has less contrast than it will have.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  const axe = new AxeBuilder({ page })
  for (const part of parts) axe.include(part)
  const { violations } = await axe.analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = serious.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) }))
  expect(told, state).toEqual([])
}

test.beforeAll(({ request, served }) => resetSamples(request, served.url))

test.beforeEach(async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  Object.assign(page, { complaints })
})

test.afterEach(async ({ page }) => {
  expect((page as Page & { complaints?: string[] }).complaints).toEqual([])
})

test('the keyboard alone finds what is wrong, why, and writes one reason for all of it', async ({ page }) => {
  await open(page)
  await page.keyboard.press('F8')
  const total = cell(page, /支出构成 合计 近两年收支金额 2023年/)
  await expect(total).toHaveAttribute('aria-selected', 'true')
  await expect(total).toHaveAccessibleName(/2832\.53.*问题 1，错误/)

  // To the panel, whose open cause takes the keyboard, and on to its explanation.
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('F6')
  await expect(panel(page).getByRole('button', { expanded: true }).first()).toBeFocused()
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab')
  await expect(panel(page).getByRole('button', { name: '为什么' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('1495.40 + 209.32 + 1129.81 = 2834.53')).toBeVisible()
  await expect(panel(page).getByText(/^所以：2023年支出合计/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(total.getByRole('textbox')).toBeFocused()

  await page.keyboard.press('Shift+F8')
  await page.keyboard.press('F8')
  await expect(total).toHaveAttribute('aria-selected', 'true')

  // Only warnings; the keys walk what is listed.
  const warnings = panel(page).getByRole('button', { name: /^警告 \d+$/ })
  await warnings.focus()
  await page.keyboard.press('Enter')
  await expect(warnings).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('F8')
  const reasons = panel(page).getByRole('button', { name: '写原因' })
  await reasons.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('上年有一次性设备购置')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByRole('button', { name: '已说明 1' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(panel(page).getByRole('button', { name: '已说明 1' })).toHaveCount(0)
})

test('findings are filtered by section and by what was changed here', async ({ page }) => {
  await open(page)
  const entries = panel(page)
    .getByRole('listitem')
    .filter({ has: page.locator('.tf-entry-head') })
  await expect(entries.first()).toBeVisible()
  const all = await entries.count()
  await panel(page).getByLabel('只看哪一节').selectOption({ label: '部门总体资金情况' })
  await expect.poll(() => entries.count()).toBeLessThan(all)
  await panel(page).getByRole('button', { name: '不筛选' }).click()
  await panel(page).getByRole('button', { name: '我改的' }).click()
  await expect(panel(page).getByText('这样筛选，没有问题。')).toBeVisible()
  await cell(page, /特定目标类项目支出 近两年收支金额 2022年/).click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(entries.first()).toBeVisible()
  await expect.poll(() => entries.count()).toBeLessThan(all)
  await page.keyboard.press('Control+z')
})

test('a cell is found by pinyin and by its value, an empty one by a key', async ({ page }) => {
  // The table of pinyin is fetched when the page is idle: here, only after the letters were typed.
  await page.addInitScript(() => {
    const soon = window.requestIdleCallback
    window.requestIdleCallback = (run, options) => {
      // What the page itself waits for is not put off.
      if ((options?.timeout ?? 0) < 1000) return soon(run, options)
      window.addEventListener('idle', () => run({ didTimeout: false, timeRemaining: () => 50 }), {
        once: true,
      })
      return 0
    }
  })
  await open(page)
  await page.keyboard.press('Control+g')
  const box = page.getByRole('combobox', { name: /^找格/ })
  await expect(box).toBeFocused()
  await page.keyboard.type('yszxl')
  await expect(page.getByText('没有“yszxl”。')).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('idle')))
  await expect(found(page).first()).toContainText('预算执行率')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(cell(page, /预算执行率 指标值确定依据/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('2832.53')
  await expect(found(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(cell(page, /支出构成 合计 近两年收支金额 2023年/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F9')
  await expect(page.locator('.tb-selected .tb-editor')).toHaveValue('')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('没有这样的格')
  await expect(page.getByText('没有“没有这样的格”。')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid').getByRole('textbox').first()).toBeFocused()
})

test('Tab goes through what stands over the table, a search ends where the keyboard goes on, ? tells the keys', async ({
  page,
}) => {
  const selected = page.locator('.tb-selected .tb-editor')
  await open(page)
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('textbox', { name: '填报日期' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(selected).toBeFocused()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('没有这样的格')
  await expect(page.getByText('部门总体资金情况 18/18')).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(page.getByRole('navigation', { name: '章节' })).toContainText('部门总体资金情况')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '打印预览' }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '全部按键' })).toBeVisible()
})

test('keys, notes and the help of a cell lie over the page and give the keyboard back', async ({ page }) => {
  await open(page)
  await cell(page, /会议费控制率 指标值/).click()
  await page.keyboard.press('Shift+F1')
  const help = page.getByRole('dialog', { name: /会议费控制率/ })
  await expect(help).toContainText('数量写全符号、数和单位')
  await expect(help).toContainText('数量有≥、≤或=')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(cell(page, /会议费控制率 指标值/).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('F1')
  const keys = page.getByRole('dialog', { name: '全部按键' })
  await expect(keys).toContainText('下一个必填的空格')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '填报说明' }).click()
  await expect(page.getByRole('dialog', { name: '填报说明' })).toContainText('指标值确定依据')
  await page.keyboard.press('Escape')
})

test('no state of the page has a serious accessibility finding', async ({ page }) => {
  const states = await buildStatesPage()
  const wrong = {
    until: 2025,
    money: { staff: { current: 10 }, office: { current: 5 }, total: { current: 17 } },
  }
  await states.show(page, { data: wrong, theirs: { 'money.staff.current': 9 }, isOffline: true })
  await page.keyboard.press('F8')
  await panel(page).getByRole('button', { name: '为什么' }).click()
  await panel(page).getByRole('button', { name: '错误 2' }).click()
  await expectNoSeriousFinding(page, 'findings, filtered and explained')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('当年')
  await expect(found(page).first()).toBeVisible()
  await expectNoSeriousFinding(page, 'a search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F1')
  await expectNoSeriousFinding(page, 'the help of a cell')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expectNoSeriousFinding(page, 'the sheet of keys')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 683, height: 384 })
  await page.keyboard.press('F8')
  await expect(panel(page)).toBeVisible()
  await expectNoSeriousFinding(page, 'findings beside the paper')

  const folder = new URL('../../templates/hunan/department-goal-2022/', import.meta.url)
  await page.setViewportSize({ width: 1366, height: 768 })
  await states.show(page, { template: readJson(new URL('template.json', folder)) })
  await cell(page, /指标值类型 空/).click()
  await page.keyboard.press('F2')
  await expect(page.getByRole('option', { name: '定性' })).toBeVisible()
  await expectNoSeriousFinding(page, 'a list of choices', ['.tb-selected', '[role="listbox"]'])
})

test('what is wrong with a value that has no place in the table stands beside its control', async ({
  page,
}) => {
  const states = await buildStatesPage()
  await states.show(page, { data: { attachments: [{ id: 'a', title: '一', pages: '约3' }] } })
  const wrong = page.locator('.tf-item').getByText(/^1　“约3”/)
  await expect(wrong).toBeVisible()
  await page.getByLabel('名称', { exact: true }).fill('二')
  await page.getByLabel('页数').fill('3')
  await expect(wrong).toHaveCount(0)
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue('二')
  await expect(panel(page).getByRole('listitem')).toHaveCount(0)
})

test('on a small screen findings come beside the paper, sections over it, and Escape puts them away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await open(page)
  await expect(panel(page)).toBeHidden()
  await page.keyboard.press('F8')
  await expect(panel(page)).toBeVisible()
  const selected = page.locator('.tb-selected')
  await expect(selected).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await page.getByRole('button', { name: '章节', exact: true }).click()
  await page.getByRole('button', { name: /^年度目标/ }).click()
  await expect(page.getByRole('navigation', { name: '章节' })).toBeHidden()
  // As at 200 % zoom on the usual screen.
  await page.setViewportSize({ width: 683, height: 384 })
  await page.keyboard.press('F8')
  await expect(panel(page)).toBeVisible()
  await expect(selected).toBeInViewport()
})

test('under forced colours a number keeps its shape', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page)
  const shape = (kind: string) =>
    page
      .locator(`.tf-entry-head .tb-mark-${kind}`)
      .first()
      .evaluate((mark) => {
        const { backgroundColor, borderRadius } = getComputedStyle(mark)
        return { backgroundColor, borderRadius }
      })
  const [error, warning, hint] = [await shape('error'), await shape('warning'), await shape('hint')]
  expect(error.backgroundColor).not.toBe(warning.backgroundColor)
  expect(hint.borderRadius).not.toBe(warning.borderRadius)
})

test('the list is searched, a copy is removed, a sample is set back', async ({ page }) => {
  await page.goto('/')
  const copies = row(page, CORRECTED).filter({ hasNot: page.getByRole('button', { name: '还原样例' }) })
  await expect(row(page, CORRECTED).first()).toBeVisible()
  const before = await copies.count()
  await row(page, CORRECTED).getByRole('button', { name: '复制' }).first().click()
  await expect(copies).toHaveCount(before + 1)
  await page.keyboard.press('/')
  await page.keyboard.type('改正后 2023')
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^填完 \d+$/ }).click()
  await expect(row(page, AS_PUBLISHED)).toHaveCount(0)
  const copy = copies.first()
  await copy.getByRole('button', { name: '删除' }).click()
  await expectNoSeriousFinding(page, 'a question in the list')
  await copy.getByRole('button', { name: '不删' }).click()
  await copy.getByRole('button', { name: '删除' }).click()
  await page.getByRole('button', { name: '删除这一份' }).click()
  await expect(copies).toHaveCount(before)

  await open(page, CORRECTED)
  await cell(page, '部门（单位）名称').click()
  await page.keyboard.type('某市档案馆')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /已保存 \d/ })).toBeVisible()
  await page.getByRole('button', { name: '任务', exact: true }).click()
  await sampleRow(page, CORRECTED).getByRole('button', { name: '还原样例' }).click()
  await page.getByRole('button', { name: '还原这一份' }).click()
  await expect(page.getByRole('status')).toContainText('还原成样例了')
  await open(page, CORRECTED)
  await expect(cell(page, '部门（单位）名称')).toContainText('中共鄂州市委办公室')
})

test('the list says of a form what the form says of itself', async ({ page }) => {
  await page.goto('/')
  const problems = await sampleRow(page, AS_PUBLISHED).locator('.p-problems').textContent()
  await open(page)
  const kinds = await panel(page).locator('.tf-kinds').textContent()
  // What was explained meanwhile is nobody's problem any more: the form lists it, the list does not.
  expect(problems?.match(/\d+/g)).toEqual(kinds?.replace(/已说明 \d+/, '').match(/\d+/g))
})

test('last year’s value, doubt, two values of one cell, and what is only on this machine', async ({
  page,
}) => {
  const folder = new URL('../../templates/hubei-ezhou/department-goal-2024/', import.meta.url)
  const { data } = readJson(new URL('samples/typed.json', folder))
  delete data.funds.income.own.current
  delete data.functions
  const states = await buildStatesPage()
  await states.show(page, {
    template: readJson(new URL('template.json', folder)),
    data,
    last: { functions: '起草文稿，承办会务。' },
    theirs: { 'funds.expense.specific.current': 704.8 },
    returned: { ...data, filler: '李**' },
    isOffline: true,
  })
  const own = cell(page, /单位资金 当年金额/)
  await expect(own).toHaveAccessibleName(/空.*上年 0\.31/)
  await own.click()
  await expect(page.getByText('用上年值')).toBeVisible()
  await page.keyboard.press('Control+;')
  await expect(own).toHaveAccessibleName(/单位资金 当年金额 0\.31/)
  await expect(cell(page, /^部门职能概述/)).toHaveAccessibleName(/上年 起草文稿/)

  // What was changed since somebody sent it back, and what is computed and so not typed in.
  await expect(cell(page, /^填报人/)).toHaveAccessibleName(/退回后改过，原来 李\*\*/)
  await cell(page, /支出构成 合计 当年金额/).click()
  await page.keyboard.type('5')
  await expect(page.getByText('这一格由系统计算，不能直接改')).toBeVisible()
  await own.click()

  // How far a new figure is from last year's, while it is typed.
  await page.keyboard.press('Control+z')
  await page.keyboard.type('0.5')
  await expect(page.getByText('上年 0.31，多 0.19（+61.29%）').first()).toBeVisible()
  await page.keyboard.press('Enter')

  const specific = cell(page, /特定目标类项目支出 当年金额/)
  await expect(specific).toHaveAccessibleName(/别人填的 704\.80，等你选/)
  await expect(cell(page, /支出构成 合计 近两年收支金额 2023年/)).toHaveAccessibleName(/存疑/)
  await expect(page.getByText('连不上服务器').first()).toBeVisible()
  await cell(page, /^填报人/).click()
  await page.keyboard.type('李**')
  await page.keyboard.press('Enter')
  await expect(cell(page, /^填报人/).locator('.tb-unsaved')).toBeVisible()
  await page.getByRole('button', { name: '别人填的　704.80' }).click()
  await expect(specific).toHaveAccessibleName(/704\.80/)
})
