import { fillByKeyboard, tabTo } from './forms/by-keyboard.ts'
import { expectKept, writeReasons } from './forms/explained.ts'
import { formsToFill } from './forms/four-forms.ts'
import { expect, test } from './served.ts'

for (const { name, known } of formsToFill) {
  test(`a clerk fills a whole form with the keyboard alone, from an empty one to no findings: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '可填的表' })).toBeVisible()
    await expect(page.getByRole('button', { name: known.start })).toBeVisible()
    await page.keyboard.press('F6')
    await tabTo(page, known.start)
    await page.keyboard.press('Enter')
    await expect(page.locator('.tb-selected .tb-editor')).toBeFocused()
    expect(await fillByKeyboard(page, known)).toBeGreaterThan(80)
    await expect(page.getByText('必填的都填了，没有错误').first()).toBeVisible()
    await writeReasons(page, known)
    await expectKept(page, known)
  })
}
