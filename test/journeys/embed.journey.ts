import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('../../examples/embed', import.meta.url))

/** The example as another program would ship it: built, and served by something that knows nothing of us. */
const test = base.extend<object, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const outDir = mkdtempSync(join(tmpdir(), 'tianbao-embed-'))
      await build({ root, logLevel: 'silent', build: { outDir, emptyOutDir: true } })
      const server = await preview({ root, logLevel: 'silent', build: { outDir }, preview: { port: 0 } })
      await use(server.resolvedUrls?.local[0] ?? '')
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

test('the example of ten lines fills a form, and the program around it hears of it', async ({
  page,
  address,
}) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(address)
  await page
    .getByRole('gridcell', { name: /部门（单位）名称|部门名称/ })
    .first()
    .click()
  await page.keyboard.type('某市档案馆\n')
  await expect(page.locator('#submission')).toContainText('某市档案馆')
  await expect(page.getByRole('heading', { name: /^问题/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('#submission')).not.toContainText('某市档案馆')
  const accent = await page
    .locator('.tf-embed')
    .evaluate((form) => getComputedStyle(form).getPropertyValue('--accent').trim())
  expect(accent).toBe('#0b6b5c')
  const serious = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return found.map(({ id, nodes }) => [id, ...nodes.slice(0, 2).map(({ html }) => html)])
  }
  expect(await serious()).toEqual([])
  // What lies over the form is put away by Escape.
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // A block is held here too, with what becomes of it.
  await page
    .getByRole('gridcell', { name: /财政拨款 当年金额/ })
    .first()
    .click()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '10\n20\n30\n40\n')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(page.getByRole('region', { name: '粘贴预览' })).toBeVisible()
  expect(await serious()).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.locator('#submission')).toContainText('"current": 30')
  expect(complaints).toEqual([])
})
