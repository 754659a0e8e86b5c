import type { Page } from '@playwright/test'
import { expect, test } from './served.ts'

/** A word of the sentence. */
const word = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: '句子' }).getByRole('button', { name }).first()

test('a rule is written as a sentence, a formula and JSON, taken back, and tried', async ({ page }) => {
  await page.goto('/designer/420700/department-goal/2024')
  await page.getByRole('button', { name: '规则', exact: true }).click()
  await page.getByRole('searchbox', { name: /规则、字段或拼音/ }).fill('szph')
  await page.getByRole('button', { name: /^当年收支平衡/ }).click()
  await expect(word(page, /^收入构成·合计·同列$/)).toBeVisible()

  // By keys: the word that compares is changed for another, and everything follows.
  await word(page, /^等于$/).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: /字段、拼音/ }).press('ArrowDown')
  await page.getByRole('option', { name: /^不大于/ }).click()
  await expect(word(page, /^不大于$/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^改“结论”的公式：\$in ≤ \$out$/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(word(page, /^等于$/)).toBeVisible()

  // A formula that cannot be read leaves the others as they were, and says where.
  await page.getByRole('button', { name: /^改“结论”的公式/ }).click()
  const formula = page.getByRole('textbox', { name: '“结论”的公式' })
  await expect(formula).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' +')
  await expect(page.getByText(/个字符起读不懂/)).toBeVisible()
  await expect(page.getByText('有一种写法还读不懂')).toBeVisible()
  await expect(formula).toContainText('0.005) +')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('三种写法一致')).toBeVisible()
  // A space that says nothing stays while one types.
  await page.keyboard.press('Backspace')
  await expect(formula).toContainText(/0\.005\)$/)
  await expect(page.getByText('三种写法一致')).toBeVisible()

  // Tried on two numbers that differ.
  const typed = page.getByRole('group', { name: '改几个数试试（不会保存）' })
  await typed.getByLabel(/收入构成·合计/).fill('100')
  await typed.getByLabel(/收入构成·合计/).press('Enter')
  await typed.getByLabel(/支出构成·合计/).fill('90')
  await typed.getByLabel(/支出构成·合计/).press('Enter')
  await expect(page.getByText(/收入合计 100.00 与支出合计 90.00 不等，相差 10.00/)).toBeVisible()
})
