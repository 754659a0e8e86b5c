import type { Page } from '@playwright/test'
import { AS_PUBLISHED, cell, openSample, startNew } from './acts.ts'
import { expect, test } from './served.ts'

const fiscal = /收入构成 财政拨款 当年金额/
const special = /收入构成 财政专户管理资金 当年金额/
const unit = /收入构成 单位资金 当年金额/

/** Begins a form in a page that the browser remembers. */
async function startKept(page: Page) {
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await startNew(page)
}

async function type(page: Page, name: RegExp, text: string) {
  await cell(page, name).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** What the dot says, whole: 已保存 with a time only after something was sent. */
const says = (page: Page, words: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible({ timeout: 45_000 })

test('without the server the form opens again, in a new window too, and nothing typed is lost', async ({
  page,
  context,
  served,
}) => {
  await startKept(page)
  await type(page, fiscal, '10')
  await says(page, /已保存 \d/)
  // Opened once more, so that the browser remembers it as the server has it.
  await page.reload()
  await expect(cell(page, fiscal)).toContainText('10.00')
  await served.kill()

  await type(page, special, '20')
  await says(page, /仅存本机/)
  await page.reload()
  await expect(cell(page, fiscal)).toContainText('10.00')
  await expect(cell(page, special)).toContainText('20.00')
  await expect(page.getByRole('alert')).toContainText('连不上服务器')
  await type(page, unit, '30')
  await says(page, /仅存本机/)

  const url = page.url()
  await page.close()
  const again = await context.newPage()
  await again.goto(url)
  await expect(cell(again, special)).toContainText('20.00')
  await expect(cell(again, unit)).toContainText('30.00')

  await served.start()
  await again.getByRole('button', { name: '现在重试' }).click()
  await says(again, /已保存/)
  await expect(again.getByRole('alert')).toHaveCount(0)
  await again.reload()
  for (const [name, value] of [
    [fiscal, '10.00'],
    [special, '20.00'],
    [unit, '30.00'],
  ] as const)
    await expect(cell(again, name)).toContainText(value)
})

test('two windows know of each other, and what is typed in one is seen in the other', async ({
  page,
  context,
}) => {
  await startKept(page)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(page.getByText('另外 1 个窗口')).toBeVisible()
  await expect(second.getByText('另外 1 个窗口')).toBeVisible()
  await type(page, fiscal, '11')
  await expect(cell(second, fiscal)).toContainText('11.00')
  await type(second, special, '22')
  await expect(cell(page, special)).toContainText('22.00')
  await second.close()
  await expect(page.getByText('另外 1 个窗口')).toHaveCount(0)
  await page.reload()
  await expect(cell(page, fiscal)).toContainText('11.00')
  await expect(cell(page, special)).toContainText('22.00')
})

test('a server that answers late, twice or with an error gets each change once', async ({ page }) => {
  await startKept(page)
  const answers: string[] = []
  await page.route('**/api/submissions/*', async (route, request) => {
    if (request.method() !== 'PATCH') return route.fallback()
    const turn = answers.push(request.postData() ?? '')
    // The first fails, of the second the answer is lost, the third comes late.
    if (turn === 1) return route.fulfill({ status: 503, body: 'away' })
    const response = await route.fetch()
    if (turn === 2) return route.abort()
    return route.fulfill({ response })
  })
  await type(page, fiscal, '10')
  await says(page, /仅存本机/)
  await type(page, special, '20')
  await says(page, /已保存 \d/)
  const patches = answers.map((body) => (JSON.parse(body) as { patch: string }).patch)
  expect(patches.slice(0, 3)).toEqual([patches[0], patches[0], patches[0]])
  await page.unroute('**/api/submissions/*')
  await page.reload()
  await expect(cell(page, fiscal)).toContainText('10.00')
  await expect(cell(page, special)).toContainText('20.00')
})

test('a clock that is wrong is said, and dates go by the server', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 3 * 86_400_000 })
  await startNew(page)
  await expect(page.getByText('这台电脑的时钟快了 3 天')).toBeVisible()
})

test('what the server took and someone set back since does not come back from this machine', async ({
  page,
  context,
  request,
}) => {
  await openSample(page, AS_PUBLISHED)
  await expect(cell(page, fiscal)).toContainText('2375.98')
  const taken = new Promise<void>((resolve) => {
    page.route('**/api/submissions/*', async (route, sent) => {
      if (sent.method() !== 'PATCH') return route.fallback()
      await route.fetch()
      resolve()
      return route.abort()
    })
  })
  await type(page, fiscal, '1')
  await taken
  await says(page, /仅存本机/)
  const url = page.url()
  await page.close()
  const id = /\/s\/([^/?]+)/.exec(url)?.[1] ?? ''
  const reset = await request.post(`/api/submissions/${id}/reset`, {
    headers: { Origin: new URL(url).origin },
  })
  expect(reset.ok()).toBe(true)
  const again = await context.newPage()
  await again.goto(url)
  await expect(cell(again, fiscal)).toContainText('2375.98')
  await says(again, /已保存/)
  await expect(cell(again, fiscal)).toContainText('2375.98')
})
