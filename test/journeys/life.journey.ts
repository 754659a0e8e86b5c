import type { Page } from '@playwright/test'
import { publish } from './acts.ts'
import { expect, test } from './served.ts'

/** Gives the template that is drawn another name, in its bar. */
async function rename(page: Page, title: string) {
  await page.locator('.d-title').dblclick()
  await page.getByRole('textbox', { name: '表名' }).fill(title)
  await page.keyboard.press('Enter')
  await expect(page.locator('.d-title')).toHaveText(title)
}

/** That all is on the server; with a time where it was sent from this page. */
const saved = (page: Page, words: RegExp = /已保存/) => page.locator('.d-save', { hasText: words })

test('a template is begun from last year’s, survives the server, moves between windows, and is published by two', async ({
  page,
  context,
  request,
  served,
}) => {
  await page.goto('/designer/')
  await expect(page.getByText(/处年份顺移/)).toBeVisible()
  await page.getByRole('button', { name: '建立 2025 年草稿' }).click()
  await rename(page, '甲稿')
  await expect(saved(page, /已保存 \d/)).toBeVisible()

  // The server goes; what is drawn meanwhile stays here, also over a reload, and is sent when it is back.
  await served.kill()
  await rename(page, '乙稿')
  await expect(page.locator('.d-save', { hasText: '只在本机' })).toBeVisible()
  await served.start()
  await page.reload()
  await expect(page.locator('.d-title')).toHaveText('乙稿')
  await expect(saved(page)).toBeVisible()

  // One window writes; the other reads, follows, and may take over. Both see it.
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByText(/另一个窗口从 .* 起正在改/)).toBeVisible()
  await other.getByRole('button', { name: '由这里接手' }).click()
  await expect(page.getByText(/另一个窗口从 .* 起正在改/)).toBeVisible()
  await rename(other, '丙稿')
  await expect(page.locator('.d-title')).toHaveText('丙稿')
  await page.close()

  // A text that is no template stays a text; the template stays as it was.
  await other.getByRole('button', { name: 'JSON', exact: true }).click()
  await other.locator('.cm-content').press('Control+End')
  await other.keyboard.type('x')
  await expect(other.getByText(/有 1 处还不成模板/)).toBeVisible()
  await other.getByRole('button', { name: '换回现在的模板' }).click()
  await expect(other.getByText(/是一份完整的模板/)).toBeVisible()
  await other.getByRole('button', { name: '历史' }).click()
  await other.getByRole('button', { name: /^2\s*表名改为「乙稿」/ }).click()
  await expect(other.locator('.d-title')).toHaveText('乙稿')
  await other.getByRole('button', { name: '样例', exact: true }).click()
  await other.getByRole('button', { name: '存为样例' }).click()
  await expect(other.getByText(/“样例1”已存/)).toBeVisible()
  await expect(saved(other)).toBeVisible()

  await other.getByRole('button', { name: '送审发布' }).click()
  const dialog = other.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('周敏')
  await dialog.getByRole('button', { name: '送审' }).click()
  await expect(dialog.getByText('已送审')).toBeVisible()
  await dialog.getByRole('button', { name: '审核通过并发布' }).click()
  await expect(dialog.getByText(/不能自己审核发布/)).toBeVisible()
  await dialog.getByLabel('姓名').fill('李琼')
  const today = await dialog.getByLabel('自', { exact: true }).inputValue()
  await dialog.getByLabel('自', { exact: true }).fill('2020-01-01')
  await dialog.getByRole('button', { name: '审核通过并发布' }).click()
  await expect(dialog.getByText(/施行日 2020-01-01 早于今天/)).toBeVisible()
  await dialog.getByLabel('自', { exact: true }).fill(today)
  await dialog.getByRole('button', { name: '审核通过并发布' }).click()
  await expect(dialog.getByText(/已发布为第 1 版/)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(other.getByText('这份草稿已经发布，不再改。')).toBeVisible()

  // A later version takes its place; to revoke it somebody says who he is, and why.
  const { versions } = await (await request.get('/api/versions')).json()
  const { region, form, year, number } = versions.find((one: { title: string }) => one.title === '乙稿')
  const text = await (await request.get(`/api/versions/${region}/${form}/${year}/${number}`)).json()
  await publish(request, { ...text, title: '丁稿' })
  await other.getByRole('button', { name: '已发布' }).click()
  await expect(dialog.getByText(/第 1 版已被后来的版本代替/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '撤销这一版' })).toBeDisabled()
  await dialog.getByLabel('姓名').fill('李琼')
  await dialog.getByLabel('说明').fill('合计少一项')
  await dialog.getByRole('button', { name: '撤销这一版' }).click()
  await expect(dialog.getByText(/第 1 版已撤销.*李琼 撤销/)).toBeVisible()
})
