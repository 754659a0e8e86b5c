import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Place } from './bench-page.ts'
import type { BuiltPage } from './build-pages.ts'
import { expected, type Shown } from './same-form.ts'

/** What one visit of a contender's page came to. Milliseconds. */
export interface Visit {
  /** Of the main thread, from the call that draws the form until a key would be answered. */
  readonly mount: number
  /** Of the main thread, one figure per key, what it leads to afterwards included. */
  readonly keys: Readonly<Record<Place, readonly number[]>>
  /** From a key until what it changed is painted, by the clock. */
  readonly paints: readonly number[]
}

/** An amount with eight digits, so that a total follows eight times. */
const typed = '12345.67'
const mostKeys = 16
/** A slow contender is asked for fewer keys. */
const mostMilliseconds = 2000

/** Opens a contender's page, draws the form with `rows` rows in each table, types, and checks what the page shows. */
export async function visit(browser: Browser, built: BuiltPage, rows: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  try {
    await serve(page, built)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const before = await busy(session)
    await page.evaluate((count) => window.bench.mount(count), rows)
    await painted(page)
    const mount = (await busy(session)) - before
    await idle(page)
    const target = await typeIn(page, session, 'target')
    const money = await typeIn(page, session, 'money')
    await check(page, rows)
    return {
      mount,
      keys: { target: target.busy, money: money.busy },
      paints: [...target.paints, ...money.paints],
    }
  } catch (error) {
    throw new Error(`${(error as Error).message} ${errors.join(' ')}`)
  } finally {
    await context.close()
  }
}

async function serve(page: Page, { script, style }: BuiltPage): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/style.css"><div id="root"></div>
    <script type="module" src="/script.js"></script>`
  const answers: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', html],
    '/style.css': ['text/css', style],
    '/script.js': ['text/javascript', script],
  }
  await page.route('http://bench.localhost/**', (route) => {
    const [contentType, body] = answers[new URL(route.request().url()).pathname] ?? ['text/plain', '']
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body })
  })
  await page.goto('http://bench.localhost/')
}

async function typeIn(page: Page, session: CDPSession, place: Place) {
  const selector = await page.evaluate((where) => window.bench.selector(where), place)
  await page.locator(selector).first().scrollIntoViewIfNeeded()
  await idle(page)
  await page.locator(selector).first().click()
  await idle(page)
  const keys: number[] = []
  const paints: number[] = []
  let total = 0
  for (let round = 0; keys.length < mostKeys && (round === 0 || total < mostMilliseconds); round += 1) {
    await page.keyboard.press('Control+A')
    for (const key of place === 'money' ? typed : `≥9${round}.2345%`.slice(0, 8)) {
      await idle(page)
      const before = await busy(session)
      await page.evaluate(watchPaint)
      await page.keyboard.press(key === '≥' ? '1' : key === '%' ? '5' : key)
      paints.push(await page.evaluate(() => window.paint))
      await idle(page)
      const spent = (await busy(session)) - before
      keys.push(spent)
      total += spent
    }
  }
  return { busy: keys, paints }
}

declare global {
  interface Window {
    /** Milliseconds from the last key until it was painted. */
    paint: Promise<number>
  }
}

/** Runs in the page: tells when the next key's frame is out. */
function watchPaint(): void {
  window.paint = new Promise((resolve) => {
    addEventListener(
      'keydown',
      (event) => {
        const frame = new MessageChannel()
        frame.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
        requestAnimationFrame(() => frame.port2.postMessage(null))
      },
      { capture: true, once: true },
    )
  })
}

/** Milliseconds that the page's main thread has worked, by its own processor time. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Until the next frame is out, and the main thread would take a key. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))
}

/** Until nothing is left to do, what was put off included. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestIdleCallback(() => resolve(null), { timeout: 5000 })),
      ),
  )
}

async function check(page: Page, rows: number): Promise<void> {
  for (const [what, figure] of Object.entries(expected(rows, Number(typed)))) {
    const text = await page.evaluate((name) => window.bench.shown(name), what as Shown)
    const shown = Number(/[\d.,]+/.exec(text)?.[0]?.replaceAll(',', ''))
    if (Math.abs(shown - figure) > 0.0051)
      throw new Error(`The page shows "${text}" as ${what}, where ${figure} is right.`)
  }
}
