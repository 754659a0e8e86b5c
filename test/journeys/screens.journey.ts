import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './served.ts'

const hunan = { region: '430000', form: 'department-goal', year: 2022 }

/** Begins a draft from a template that stands, as the start page does, and opens it. */
async function openDraft(page: Page, url: string) {
  const window = 'journey'
  const headers = { origin: url }
  const answer = await page.request.post('/api/drafts', {
    headers,
    data: { window, from: 'template', template: hunan },
  })
  const { id } = await answer.json()
  await page.request.delete(`/api/drafts/${id}/writer/${window}`, { headers })
  await page.goto(`/designer/drafts/${id}`)
  await expect(page.getByRole('grid')).toBeVisible()
}

async function hasNoSeriousFinding(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

/** Drags one thing over another; what is said meanwhile is heard before it is let go. */
async function drag(page: Page, from: Locator, to: Locator, said: string) {
  await from.scrollIntoViewIfNeeded()
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await to.hover({ position: { x: 8, y: 8 } })
  await expect(page.locator('[aria-live]').filter({ hasText: said }).first()).toBeAttached()
  await page.mouse.up()
}

const standing = (page: Page, name: RegExp) => page.getByRole('textbox', { name }).and(page.locator(':focus'))

test('an author finds a place, names a point, sees a form filled, and is asked before fields or indicators go', async ({
  page,
  served,
}) => {
  await openDraft(page, served.url)

  // Fields, words, rules and indicators are found by name; a point of the history is named.
  await page.getByRole('gridcell').first().click()
  await page.keyboard.press('Control+f')
  await page.getByRole('combobox', { name: '查找' }).fill('其他资金')
  await page.keyboard.press('Enter')
  await expect(standing(page, /其他资金/)).toBeFocused()
  await page.keyboard.press('Control+s')
  await page.getByRole('textbox', { name: /^名字/ }).fill('送厅里看的')
  await page.keyboard.press('Enter')

  // The same table with the values of the sample that came with the template.
  await page.getByRole('button', { name: '实例' }).click()
  await expect(page.getByRole('gridcell', { name: '2677.70' }).first()).toBeVisible()
  await page.getByRole('button', { name: '设计', exact: true }).click()

  // Cells with several fields are merged when it is said what becomes of the fields.
  await page
    .locator('.d-cell')
    .filter({ hasText: '其他资金' })
    .filter({ has: page.locator('.d-chip') })
    .click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+m')
  await expect(page.getByRole('alertdialog')).toContainText('其他资金、基本支出')
  await page.getByRole('button', { name: '保留第一个' }).click()
  await expect(page.getByRole('heading', { name: /未放置/ })).toBeVisible()

  // F8 goes to what is wrong; a field that rules use is not deleted before it is said what becomes of them.
  await page.keyboard.press('F8')
  await expect(page.locator('.d-check[data-here="true"]')).toHaveCount(1)
  await page.getByRole('button', { name: '删去字段' }).click()
  await expect(page.getByRole('dialog', { name: /基本支出”被 \d+ 条规则用着/ })).toBeVisible()
  await hasNoSeriousFinding(page)
  await page.getByRole('button', { name: /^连这 \d+ 条规则一起删/ }).click()
  await expect(page.getByRole('heading', { name: /未放置/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
})

test('what is dragged says where it goes; the catalog and the scoring of a form have no serious finding', async ({
  page,
  served,
}) => {
  await openDraft(page, served.url)
  // An indicator becomes the row after another one; a band of the tree stands behind another; Ctrl Z takes both back.
  const undone = page.getByRole('button', { name: /^重做/ })
  const bands = page.locator('.d-tree [id^="d-tree-"]')
  const order = await bands.allInnerTexts()
  await drag(page, bands.nth(2), bands.nth(0), `松手放到「${order[0]?.split('\n')[0]}」后面`)
  await expect.poll(() => bands.allInnerTexts()).not.toEqual(order)
  await page.keyboard.press('Control+z')
  await expect.poll(() => bands.allInnerTexts()).toEqual(order)
  await page.getByRole('tab', { name: '指标库' }).click()
  const indicator = page.locator('.d-palette .d-item')
  await drag(page, indicator.first(), page.locator('.d-cell').first(), '这里放不下')
  await expect(undone).toBeEnabled()

  await page.getByRole('button', { name: '指标库', exact: true }).click()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await hasNoSeriousFinding(page)
  await page.getByRole('button', { name: '计分', exact: true }).click()
  await expect(page.getByText(/共|合计/).first()).toBeVisible()

  // An indicator settles part steps otherwise than the form, and no longer.
  await page.getByRole('button', { name: '给个别指标另定' }).click()
  const own = page.locator('.d-scoring-exception').getByRole('combobox', { name: '不足一步' })
  await own.selectOption({ label: '按比例' })
  await hasNoSeriousFinding(page)
  await page.keyboard.press('Control+z')
  await expect(own).toHaveValue('')
  await page.keyboard.press('Control+y')
  await expect(own).toHaveValue('linear')
})
