import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AS_PUBLISHED, CORRECTED, openSample as openForm, resetSamples } from './acts.ts'
import { expect, test } from './served.ts'

const LANDSCAPE = '衡阳市人民政府办公室（照原表录入）'

/** Opens a sample, and waits until more of it is drawn than its beginning. */
async function openSample(page: Page, name: string) {
  await openForm(page, name)
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(40)
}

/** What stands on the pages: rows that begin on each, their text, and how many millimetres they take. */
function pagesOf(page: Page) {
  return page.locator('.tp-page').evaluateAll((pages) =>
    pages.map((own) => ({
      rows: own.querySelectorAll('tr:not([data-again])').length,
      // What stands at a page's foot is no part of the text that goes on overleaf.
      text: [...own.children]
        .flatMap((part) => (part.matches('.tp-foot') ? [] : (part.textContent ?? '')))
        .join(''),
      height: ((own.querySelector('.tp-body')?.getBoundingClientRect().height ?? 0) * 25.4) / 96,
      isCut: [...own.querySelectorAll('th, td')].some((cell) => cell.scrollHeight > cell.clientHeight + 1),
    })),
  )
}

/** Rows of the form on the screen, without the subtotals that are drawn there and have no place on the official form. */
function formRows(page: Page) {
  return page
    .locator('.tb-sheet')
    .first()
    .evaluate((sheet) => {
      const added = [...sheet.querySelectorAll('.tb-added')]
      const rows = Number(sheet.getAttribute('aria-rowcount')) - added.length
      // Paper has the rows that are folded on the screen.
      const folded = added.filter((line) => line.textContent?.includes('展开'))
      return folded.reduce((sum, line) => sum + Number(/共 (\d+) 行/.exec(line.textContent ?? '')?.[1]), rows)
    })
}

/** Sheets of a PDF by their sides in points, as its page objects name them. */
function sheetsOf(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box
      .trim()
      .split(/\s+/)
      .slice(2)
      .map((side) => Math.round(Number(side)))
      .join(' × '),
  )
}

test.beforeEach(({ request, served }) => resetSamples(request, served.url))

test('the preview shows the form page by page: all rows once, headers again, nothing cut', async ({
  page,
}) => {
  await openSample(page, CORRECTED)
  const rows = Number(await page.getByRole('grid').first().getAttribute('aria-rowcount'))
  const names = await page.getByRole('grid').first().getByRole('rowheader').allTextContents()
  await page.getByRole('button', { name: '打印预览' }).click()
  await expect(page.getByRole('dialog', { name: '打印预览' })).toBeVisible()
  const pages = await pagesOf(page)
  await expect(page.getByText(`共 ${pages.length} 页`, { exact: true })).toBeVisible()
  expect(pages.reduce((sum, own) => sum + own.rows, 0)).toBe(rows)
  const text = pages.map((own) => own.text).join('')
  expect(names.filter((name) => !text.includes(name.trim()))).toEqual([])
  for (const own of pages) {
    expect(own.height).toBeLessThanOrEqual(267.6)
    expect(own.isCut).toBe(false)
  }
  const goesOn = pages.slice(1).filter((own) => own.rows > 0)
  expect(goesOn.map((own) => own.text.includes('三级指标'))).toEqual(goesOn.map(() => true))
})

test('the preview comes within half a second, and Esc leads back to the cell', async ({ page }) => {
  await openSample(page, CORRECTED)
  const cell = page.getByRole('gridcell', { name: /支出构成 人员类项目支出 当年金额/ }).first()
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await cell.click()
    times.push(
      await page.getByRole('button', { name: '打印预览' }).evaluate(async (button: HTMLElement) => {
        performance.mark('asked')
        button.click()
        await new Promise(requestAnimationFrame)
        await new Promise((painted) => setTimeout(painted, 0))
        if (!document.querySelector('.tp-page')) throw new Error('The pages are not drawn yet.')
        return performance.measure('preview', 'asked').duration
      }),
    )
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(cell).toHaveAttribute('aria-selected', 'true')
    await expect(cell.getByRole('textbox')).toBeFocused()
  }
  test.info().annotations.push({ type: 'preview, ms', description: times.map(Math.round).join(', ') })
  expect(Math.min(...times)).toBeLessThanOrEqual(500)
})

test('printing the filling page prints the same pages, on sheets as the template says', async ({ page }) => {
  await openSample(page, CORRECTED)
  const printed = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
  await page.getByRole('button', { name: '打印预览' }).click()
  const shown = await pagesOf(page)
  expect(printed).toEqual(shown.map(() => '595 × 842'))
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(printed)
  await openSample(page, LANDSCAPE)
  const landscape = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
  expect(landscape.length).toBeGreaterThan(1)
  expect(new Set(landscape)).toEqual(new Set(['842 × 595']))
})

test('what is being typed is printed, and paper has no furniture', async ({ page }) => {
  await openSample(page, CORRECTED)
  await page.getByRole('gridcell', { name: '填报人' }).first().click()
  await page.keyboard.type('正在填的人')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.tp-page').first()).toContainText('正在填的人')
  await expect(page.getByRole('navigation', { name: '章节' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印预览' })).toBeHidden()
  await expect(page.getByRole('grid').first()).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.tp-page')).toHaveCount(0)
})

test('the preview has its own address, and a blank form to be written on', async ({ page }) => {
  await openSample(page, CORRECTED)
  const address = page.url()
  await page.goto(`${address}/print`)
  const first = page.locator('.tp-page').first()
  await expect(first).toContainText('2375.98')
  await page.getByRole('button', { name: '空白' }).click()
  await expect(first).not.toContainText('2375.98')
  await expect(first).toContainText('填报日期：　　　年　　月　　日')
  await expect(page.locator('.tp-page', { hasText: '公用经费控制率' }).first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('grid').first()).toBeVisible()
})

test('a text higher than a page is warned of while it is typed, and printed whole over pages', async ({
  page,
}) => {
  await openSample(page, AS_PUBLISHED)
  await page.getByRole('gridcell', { name: '部门职能概述' }).first().click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  const words = Array.from({ length: 700 }, (_, index) => `第${index + 1}项职责`)
  await page.keyboard.insertText(words.join('，'))
  await expect(page.getByText('会分在两页')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '打印预览' }).click()
  await expect(page.getByRole('button', { name: '1 格在纸上放不下' })).toBeVisible()
  const pages = await pagesOf(page)
  const printed = pages
    .map((own) => own.text)
    .join('')
    .replaceAll('部门职能概述', '')
  expect(words.filter((word) => !printed.includes(word))).toEqual([])
  for (const own of pages) expect(own.height).toBeLessThanOrEqual(267.6)
  await page.getByRole('button', { name: '1 格在纸上放不下' }).click()
  await expect(page.getByRole('gridcell', { name: '部门职能概述' }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('every form that comes along is printed whole: all rows, no page over its room', async ({ page }) => {
  await page.goto('/')
  const links = await page.evaluate(async () => {
    const answer = await (await fetch('/api/submissions')).json()
    return (answer.submissions as { id: string }[]).map(({ id }) => `/s/${id}/print`)
  })
  expect(links.length).toBeGreaterThanOrEqual(8)
  for (const link of links) {
    await page.goto(link)
    await expect(page.locator('.tp-page').first()).toBeVisible()
    const pages = await pagesOf(page)
    const isUpright = await page.locator('.tp-A4-portrait').count()
    // Subtotals come a moment after the rows that they count.
    await expect.poll(() => formRows(page)).toBe(pages.reduce((sum, own) => sum + own.rows, 0))
    for (const own of pages) {
      expect(own.height).toBeLessThanOrEqual(isUpright ? 267.6 : 180.6)
      expect(own.isCut).toBe(false)
    }
  }
})

test('the preview has no serious accessibility finding', async ({ page }) => {
  await openSample(page, LANDSCAPE)
  await page.goto(`${page.url()}/print`)
  await expect(page.locator('.tp-page').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('.tp-preview').analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map((node) => node.html) }))).toEqual(
    [],
  )
})
