import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
  expect(complaints).toEqual([])
})
