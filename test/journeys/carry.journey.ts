import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { cell, publish } from './acts.ts'
import { expect, test } from './served.ts'

const template = () =>
  JSON.parse(
    readFileSync(
      new URL('../../templates/hubei-ezhou/department-goal-2023/template.json', import.meta.url),
      'utf8',
    ),
  )

test('next year’s form is looked at before it is begun, taken back, and its carried cells are checked by key', async ({
  page,
  request,
}) => {
  const begin = async (decide: () => Promise<void> = async () => undefined) => {
    await page.goto('/')
    await page.getByRole('button', { name: '带入 2024 年度' }).first().click()
    await expect(page.getByRole('heading', { name: '上年与今年' })).toBeVisible()
    await expect(page.getByText(/格照原样；.*换了位置/)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await decide()
    await page.getByRole('button', { name: '开始 2024 年度的表' }).click()
    await expect(page.getByRole('heading', { name: '核对 14 格' })).toBeVisible()
  }
  await begin()
  const first = page.url()
  await page.getByRole('button', { name: '全部取回' }).click()
  await expect(page.getByRole('heading', { name: '任务' })).toBeVisible()
  await page.goto(first)
  await expect(page.getByText('没有这张表')).toBeVisible()

  // What could go two ways is asked, in the table and beside it, and stands where it was put.
  await begin(async () => {
    const now = page.getByRole('table', { name: '2024 年度' }).first()
    // The list of projects divides it: a person says yes, or otherwise. Totals and what is left follow.
    await page.keyboard.press('F8')
    await page.keyboard.press('Enter')
    await expect(now.getByRole('row', { name: /人员类项目支出.*待定.*257\.95/ })).toBeVisible()
    await expect(now.getByRole('row', { name: /^合计\D*297\.93/ })).toBeVisible()
    const asked = page.getByRole('group', { name: /^2023年基本支出 .*怎么分到/ })
    await asked.getByRole('textbox').first().fill('200')
    await expect(asked.getByText('余 57.95')).toBeVisible()
    await asked.getByRole('textbox').nth(1).fill('97.93')
    await expect(asked.getByText('分完')).toBeVisible()
    await expect(now.getByRole('row', { name: /人员类项目支出.*待定.*200/ })).toBeVisible()
    await expect(page.getByText(/1 个数要你定/)).toBeVisible()
  })
  await expect(cell(page, /支出构成 人员类项目支出 .*2023年/)).toHaveAccessibleName(/200\.00/)
  const fiscal = cell(page, /收入构成 财政拨款 .*2023年/)
  await expect(fiscal).toHaveAccessibleName(/347\.93.*带入，待核对/)
  await fiscal.click()
  await expect(page.getByText(/带自 2023 年度.*财政拨款当年金额，照原样，待核对/)).toBeVisible()
  await page.keyboard.press('Control+;')
  await expect(page.getByRole('heading', { name: '核对 13 格' })).toBeVisible()
  await expect(fiscal).not.toHaveAccessibleName(/待核对/)
  await page.keyboard.press('F4')
  await page.keyboard.press('Control+Shift+;')
  await expect(page.getByRole('heading', { name: '核对 8 格' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '核对 13 格' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /已保存 \d/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '核对 13 格' })).toBeVisible()
  const id = page.url().split('/').at(-1)
  expect((await request.delete(`/api/submissions/${id}`)).ok()).toBe(true)
})

test('a new version is told over the paper, taken in both windows, and taken back until something is saved', async ({
  page,
  context,
  request,
}) => {
  const key = { region: '360000', form: 'department-goal', year: 2023 }
  const first = { ...template(), ...key, title: '甲版申报表' }
  await publish(request, first)
  const made = await request.post('/api/submissions', {
    data: { template: key, data: { department: '财政厅' } },
  })
  const { id } = await made.json()
  await page.goto(`/s/${id}`)
  await expect(page.getByRole('grid', { name: '甲版申报表' })).toBeVisible()
  await expect(page.getByText('表样已更新')).toHaveCount(0)

  await publish(request, { ...first, title: '乙版申报表' })
  await page.reload()
  await expect(page.getByText(/表样已更新。江西省第 2 版.*没有涉及你已填的。/)).toBeVisible()
  const other = await context.newPage()
  await other.goto(`/s/${id}`)
  await expect(other.getByRole('grid', { name: '甲版申报表' })).toBeVisible()

  await page.getByRole('button', { name: '看变化' }).click()
  await expect(page.getByText('表名由“甲版申报表”改为“乙版申报表”。')).toBeVisible()
  await page.getByRole('button', { name: '升级到第 2 版' }).click()
  await expect(page.getByText(/已升级到第 2 版，填过的都带过来了/)).toBeVisible()
  await expect(other.getByRole('grid', { name: '乙版申报表' })).toBeVisible()

  await page.getByRole('button', { name: '退回第 1 版' }).click()
  await expect(page.getByRole('grid', { name: '甲版申报表' })).toBeVisible()
  await page.getByRole('button', { name: '升级到第 2 版' }).click()
  await expect(page.getByText(/已升级到第 2 版/)).toBeVisible()
  await other.close()
  await cell(page, /填报人/).click()
  await page.keyboard.type('周敏')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /已保存 \d/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '退回第 1 版' })).toHaveCount(0)

  await request.post('/api/versions/360000/department-goal/2023/2/revoke', {
    data: { by: '周敏', note: '重复' },
  })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('第 2 版已撤销')
  await expect(page.getByRole('alert')).toContainText('这张表只能看，不能改。')
  await expect(page.getByRole('button', { name: '看换到第 1 版会怎样' })).toBeVisible()
  expect((await request.delete(`/api/submissions/${id}`)).ok()).toBe(true)
})
