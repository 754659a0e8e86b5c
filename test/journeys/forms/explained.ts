import type { Page } from '@playwright/test'
import { expect } from '../served.ts'
import { standing, tabTo } from './by-keyboard.ts'
import { isFields, type KnownForm } from './known-form.ts'

/** Goes from warning to warning by F8, to the panel by F6, and writes why it is so, until none is left. */
export async function writeReasons(page: Page, { reasons }: KnownForm): Promise<void> {
  const marked = page.getByRole('gridcell', { name: /问题 \d+，/ })
  for (let turn = 0; (await marked.count()) > 0; turn += 1) {
    await page.keyboard.press('F8')
    const before = await standing(page)
    expect(before?.label).toMatch(/问题 \d+，警告/)
    await page.keyboard.press('F6')
    await tabTo(page, /^写原因$/)
    await page.keyboard.press('Enter')
    await page.keyboard.type(reasons[turn % reasons.length]?.text ?? '')
    await page.keyboard.press('Control+Enter')
    // The keyboard is back in the cell that the reason is about, which has no number any more.
    await expect.poll(async () => (await standing(page))?.part).toBe(before?.part)
    await expect.poll(async () => (await standing(page))?.label).not.toMatch(/问题 \d+，警告/)
  }
}

/** The form as the server keeps it says what the sample says. */
export async function expectKept(page: Page, known: KnownForm): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  const id = page.url().split('/').at(-1)
  const { document } = await (await page.request.get(`/api/submissions/${id}`)).json()
  expect(unnamed(document)).toMatchObject(unnamed(known.data) as Record<string, unknown>)
}

/** What was typed, without the ids that the page mints; rows of one node together, since that is how they are shown. */
function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.map((row) => ({ row, node: isFields(row) ? String(row.under ?? '') : '' }))
    return rows.sort((a, b) => a.node.localeCompare(b.node)).map(({ row }) => unnamed(row))
  }
  if (!isFields(value)) return value
  const own = Object.entries(value).filter(([name]) => name !== 'id' || value.under === undefined)
  return Object.fromEntries(own.map(([name, inner]) => [name, unnamed(inner)]))
}
