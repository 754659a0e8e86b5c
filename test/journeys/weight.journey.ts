import type { Page } from '@playwright/test'
import { cell } from './acts.ts'
import { expect, test } from './served.ts'

/** What a form may need of script before one can type into it, in bytes on the wire. */
const most = 350_000

declare global {
  interface Window {
    /** When the first cell was there, by the page's clock. */
    cellsAt?: number
  }
}

/** Opens a submission by its title and name, and types; the bytes of all scripts asked for before its cells were there. */
async function scriptBefore(page: Page, owner: string, name: RegExp): Promise<number> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role="gridcell"]')) return
      window.cellsAt = performance.now()
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  const { submissions } = await (await page.request.get('/api/submissions')).json()
  const { id } = submissions.find(
    (one: Readonly<Record<string, string>>) => `${one.title} ${one.name}` === owner,
  )
  await page.goto(`/s/${id}`)
  await cell(page, name).click()
  await page.keyboard.type('1')
  await expect(page.locator('.tb-entry')).toContainText('1')
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(
        ({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime < (window.cellsAt ?? 0),
      )
      .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0),
  )
}

test('the page that fills a form is light before one can type, and heavier only where it scores', async ({
  page,
  browser,
  baseURL,
}) => {
  const plain = await scriptBefore(
    page,
    '部门整体绩效目标申报表 中共鄂州市委办公室（改正后）',
    /财政拨款 当年金额/,
  )
  // Another visitor, whose browser knows nothing yet.
  const other = await browser.newContext(baseURL ? { baseURL } : {})
  const scored = await scriptBefore(
    await other.newPage(),
    '部门(单位)整体绩效自评表 衡阳市人民政府办公室（改正后）',
    /预算执行率.*评/,
  )
  await other.close()
  test.info().annotations.push({ type: 'script', description: `${plain} B, where it scores ${scored} B` })
  expect(plain).toBeGreaterThan(0)
  expect(plain).toBeLessThan(most)
  expect(scored).toBeGreaterThan(plain)
})
