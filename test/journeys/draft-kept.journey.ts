import type { Page } from '@playwright/test'
import { expect, test } from './served.ts'

/** Types words into the first cell of a row, from where a table that was just opened has the keyboard. */
async function write(page: Page, row: number, words: string) {
  await expect(page.getByRole('textbox', { name: /^A1/ })).toBeFocused()
  for (let at = 1; at < row; at += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

const label = (page: Page, words: string) => page.getByRole('rowheader', { name: words })

test('a draft opens without the server, is drawn on, and all of it arrives', async ({ page, served }) => {
  await page.goto('/designer/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByText('从空白开始').first().click()
  await page.getByRole('button', { name: /^建立/ }).click()
  await write(page, 1, '单位名称')
  await expect(page.getByText(/已保存 \d/).first()).toBeVisible()
  await page.reload()
  await expect(label(page, '单位名称')).toBeVisible()

  await served.kill()
  await write(page, 2, '联系电话')
  await expect(page.getByText(/连不上服务器/)).toBeVisible()
  await page.reload()
  await expect(label(page, '单位名称')).toBeVisible()
  await expect(label(page, '联系电话')).toBeVisible()
  await expect(page.getByText(/连不上服务器/)).toBeVisible()
  await write(page, 3, '备注')

  await served.start()
  await page.getByRole('button', { name: '再试' }).click()
  await expect(page.getByText(/已保存 \d/).first()).toBeVisible()
  await page.reload()
  for (const words of ['单位名称', '联系电话', '备注']) await expect(label(page, words)).toBeVisible()
})
