import type { Browser } from 'playwright-core'
import type { Place } from './bench-page.ts'
import type { BuiltPage } from './build-pages.ts'
import { expected, type Shown } from './same-form.ts'
import { type Cost, openPage, type WatchedPage } from './watched-page.ts'

/** What one visit of a contender's page came to. */
export interface Visit {
  /** From the call that draws the form until a key would be answered; then until all of it is in the document. */
  readonly mount: Cost
  readonly keys: Readonly<Record<Place, readonly Cost[]>>
}

/** An amount with eight digits, so that a total follows eight times. */
const typed = { money: '12345.67', target: '91.23456' }
const mostKeys = 16
/** A slow contender is asked for fewer keys. */
const mostMilliseconds = 2000

/** Opens a contender's page, draws the form with `rows` rows in each table, types, and checks what the page shows. */
export async function visit(browser: Browser, built: BuiltPage, rows: number): Promise<Visit> {
  const watched = await openPage(browser, built)
  try {
    const mount = await mountForm(watched, rows)
    const target = await typeIn(watched, 'target')
    const money = await typeIn(watched, 'money')
    await check(watched, rows)
    return { mount, keys: { target, money } }
  } finally {
    await watched.close()
  }
}

/** Draws the form, and waits until the place where one would type is there. */
export function mountForm({ page, cost }: WatchedPage, rows: number): Promise<Cost> {
  return cost(() =>
    page.evaluate(async (count) => {
      window.bench.mount(count)
      const selector = window.bench.selector('money')
      while (!document.querySelector(selector)) await new Promise((resolve) => requestAnimationFrame(resolve))
    }, rows),
  )
}

/** Stands in a place, as a person does. */
export async function standIn({ page, idle }: WatchedPage, place: Place): Promise<void> {
  const selector = await page.evaluate((where) => window.bench.selector(where), place)
  const cell = page.locator(selector).first()
  await cell.waitFor({ state: 'attached' })
  await cell.scrollIntoViewIfNeeded()
  await idle()
  await cell.click()
  await idle()
}

async function typeIn(watched: WatchedPage, place: Place): Promise<readonly Cost[]> {
  await standIn(watched, place)
  const keys: Cost[] = []
  const spent = () => keys.reduce((sum, { all }) => sum + all, 0)
  while (keys.length === 0 || (keys.length < mostKeys && spent() < mostMilliseconds)) {
    await watched.page.keyboard.press('Control+A')
    for (const key of typed[place]) keys.push(await watched.press(key))
  }
  return keys
}

async function check({ page }: WatchedPage, rows: number): Promise<void> {
  for (const [what, figure] of Object.entries(expected(rows, Number(typed.money)))) {
    const text = await page.evaluate((name) => window.bench.shown(name), what as Shown)
    const shown = Number(/[\d.,]+/.exec(text)?.[0]?.replaceAll(',', ''))
    if (Math.abs(shown - figure) > 0.0051)
      throw new Error(`The page shows "${text}" as ${what}, where ${figure} is right.`)
  }
}
