import { asExcel, asWord, blockOf, filledForm, pasteClip } from './forms/clipboards.ts'
import { expectKept, writeReasons } from './forms/explained.ts'
import { formsToFill } from './forms/four-forms.ts'
import { isLongRun } from './long-run.ts'
import { expect, test } from './served.ts'

const programs = { Excel: asExcel, Word: asWord } as const

for (const { name, known } of formsToFill) {
  for (const [program, write] of Object.entries(programs).slice(0, isLongRun ? 2 : 1)) {
    test(`all of a form that was copied in ${program} lands in an empty one, up to no findings: ${name}`, async ({
      page,
    }) => {
      test.setTimeout(120_000)
      await page.goto('/')
      await page.getByRole('button', { name: known.start }).click()
      await expect(page.locator('.tb-selected .tb-editor')).toBeFocused()
      const filled = filledForm(known)
      for (let more = listIn(filled.data().goals) - 1; more > 0; more -= 1) {
        await page.getByRole('gridcell', { name: /^长期目标 1/ }).click()
        await page.keyboard.press('Alt+Insert')
      }
      await pasteClip(page, write(blockOf(filled)))
      await expect(page.getByRole('heading', { name: '粘贴预览' })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: /^.*粘贴了 \d+ 格$/ })
          .first(),
      ).toBeVisible()
      await expect(page.getByText('必填的都填了，没有错误').first()).toBeVisible()
      await writeReasons(page, known)
      await expectKept(page, known)
    })
  }
}

function listIn(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
