import type { CDPSession, Locator, Page } from '@playwright/test'
import { cell, startNew } from './acts.ts'
import { isLongRun } from './long-run.ts'
import { expect, test } from './served.ts'

/** Every kind of editor that a form shows, by the cell that has it, and what an input method makes there. */
const editors: readonly (readonly [kind: string, at: RegExp, text: string, shown: RegExp])[] = [
  ['a text', /^部门（单位）名称/, '某市档案馆', /某市档案馆/],
  ['a telephone number', /^联系电话/, '０２７－６０８３', /027-6083|０２７－６０８３/],
  ['an amount', /收入构成 财政拨款 当年金额/, '１２万元', /12\.00/],
  ['a long text', /^年度工作任务/, '做好信息研判。', /做好信息研判。/],
  ['a number among words', /^长期目标：（截止/, '２０２６', /2026/],
  ['a target value', /长期绩效指标 .*公用经费控制率 指标值 空/, '≤９８％', /≤９８％/],
  ['a choice', /长期绩效指标 .*公用经费控制率 指标值确定依据/, '历史标准', /历史标准/],
  ['the name of a row of one’s own', /长期绩效指标 履职效能 三级指标 空/, '接待任务完成率', /接待任务完成率/],
]

test('an input method composes in peace in every kind of editor, and what it made is there', async ({
  page,
}) => {
  await startNew(page)
  const devtools = await page.context().newCDPSession(page)
  // The long run tries all; others try a text, an amount and a choice.
  const tried = isLongRun ? editors : editors.filter((_, index) => [0, 2, 6].includes(index))
  for (const [kind, at, text, shown] of tried) {
    const own = await nameOf(page, at)
    await own.click()
    const before = await page.locator('.tb-selected').count()
    await compose(devtools, 'pinyin')
    // Keys that would commit, cancel or walk belong to the input method now.
    for (const key of ['Enter', 'ArrowDown', 'Tab', 'Escape', 'Delete', ' ', '1']) await press(devtools, key)
    const control = own.getByRole('textbox').or(own.getByRole('combobox')).first()
    await expect(control, kind).toBeFocused()
    expect(await page.locator('.tb-selected').count(), kind).toBe(before)
    await compose(devtools, text)
    await devtools.send('Input.insertText', { text })
    await expect(control, kind).toHaveValue(text)
    await page.keyboard.press('Enter')
    await expect(own, kind).toContainText(shown)
  }
  await page.keyboard.press('Control+g')
  const search = page.getByRole('combobox', { name: /^找格/ })
  await compose(devtools, 'yusuan')
  for (const key of ['Enter', 'ArrowDown', 'Escape']) await press(devtools, key)
  await expect(search).toBeFocused()
  await devtools.send('Input.insertText', { text: '预算执行率' })
  await expect(search).toHaveValue('预算执行率')
  await expect(page.getByRole('option').first()).toContainText('预算执行率')
})

/** The cell under the name that it has now: it is called otherwise when it is filled. */
async function nameOf(page: Page, at: RegExp): Promise<Locator> {
  const key = await cell(page, at).getAttribute('data-cell')
  return page.locator(`td[data-cell="${key}"]`)
}

async function compose(devtools: CDPSession, text: string): Promise<void> {
  const { length } = text
  await devtools.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
}

/** A key as the page hears it while an input method has it: by its name, with the code that says so. */
async function press(devtools: CDPSession, key: string): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await devtools.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 })
}
