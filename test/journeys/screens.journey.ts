import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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
  await expect(page.getByRole('dialog', { name: /“基本支出”被 \d+ 条规则用着/ })).toBeVisible()
  await hasNoSeriousFinding(page)
  await page.getByRole('button', { name: /^连这 \d+ 条规则一起删/ }).click()
  await expect(page.getByRole('heading', { name: /未放置/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
})

test('the catalog and the scoring of a form are reached, and have no serious finding', async ({
  page,
  served,
}) => {
  await openDraft(page, served.url)
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
