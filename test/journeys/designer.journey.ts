import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { applyEdits, type Edit } from '@tianbao/edit'
import { expect, test } from './served.ts'

/** Where one stands in the table that is drawn, by what a screen reader says of it. */
const standing = (page: Page, name: RegExp) => page.getByRole('textbox', { name }).and(page.locator(':focus'))

/** Types words into cells to the right, from where one stands. */
async function write(page: Page, words: readonly string[]) {
  for (const word of words) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
}

/** Puts a field into the cell where one stands, by what is typed of its kind's name. */
async function put(page: Page, sought: string, kind: string) {
  await page.keyboard.press('/')
  await page.keyboard.type(sought)
  await expect(page.getByRole('option', { selected: true })).toContainText(kind)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '快速插入' })).toHaveCount(0)
}

test('a form is drawn from blank with the keyboard alone, and filled', async ({ page }) => {
  await page.goto('/designer/')
  await page
    .getByRole('radio', { name: /从空白开始/ })
    .or(page.getByText('从空白开始'))
    .first()
    .click()
  await page.getByRole('button', { name: /^建立/ }).focus()
  await page.keyboard.press('Enter')
  await expect(standing(page, /^A1/)).toBeFocused()

  await write(page, ['单位名称'])
  await put(page, 'dw', '单位')
  await page.keyboard.press('Tab')
  await write(page, ['联系电话'])
  await put(page, 'dianhua', '电话')

  // A table of rows: its head, its fields, and 每行.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await write(page, ['设备', '金额'])
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await put(page, 'wb', '文本')
  await page.keyboard.press('Tab')
  await put(page, 'je', '金额')
  await expect(standing(page, /^B3，金额/)).toBeFocused()
  await page.keyboard.press('Alt+b')
  await expect(page.getByRole('rowheader', { name: /^每行/ })).toBeVisible()

  // The rest of the squares is one field of several rows.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await write(page, ['说明'])
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+m')
  await put(page, 'cwb', '长文本')
  await expect(standing(page, /^B4:D4，说明，长文本/)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(standing(page, /^B4:D4，空格/)).toBeFocused()
  await page.keyboard.press('Control+y')
  await expect(standing(page, /^B4:D4，说明，长文本/)).toBeFocused()
  await expect(page.getByText('已保存').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  const draft = page.url().split('/').at(-1)
  const drawn = await templateOf(page, `/api/drafts/${draft}`)
  await page.goto('/try')
  await page.getByLabel('模板或 JSON Schema 的原文').fill(JSON.stringify(drawn))
  await page.getByRole('gridcell', { name: /^单位名称/ }).click()
  await page.keyboard.type('档案馆')
  await page.keyboard.press('Tab')
  await page.keyboard.type('027-60831234')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('gridcell', { name: /^单位名称.*档案馆/ })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /^联系电话.*027-60831234/ })).toBeVisible()
})

/** The template as the server keeps it: what the draft was begun with, and the steps that are done. */
async function templateOf(page: Page, path: string): Promise<unknown> {
  const { draft, base, steps } = await (await page.request.get(path)).json()
  const done = steps.slice(0, draft.position).flatMap(({ edits }: { edits: readonly Edit[] }) => edits)
  const outcome = applyEdits(base, done)
  if (!('tree' in outcome)) throw new Error(`The steps of ${path} do not apply.`)
  return outcome.tree
}
