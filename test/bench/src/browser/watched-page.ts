import type { Browser, Page } from 'playwright-core'
import type { BuiltPage } from './build-pages.ts'

/** What one act of a person cost, in milliseconds. */
export interface Cost {
  /** Of the main thread's processor time, until what was done was painted. */
  readonly shown: number
  /** The same, with what was put off until afterwards. */
  readonly all: number
  /** By the clock, from the key or the pointer's event until it was painted; NaN where there was none. */
  readonly paint: number
}

/** A contender's page in a browser, its main thread watched. */
export interface WatchedPage {
  readonly page: Page
  /** Does something with the page; answers what it cost. */
  cost(act: () => Promise<unknown>): Promise<Cost>
  press(key: string): Promise<Cost>
  /** Until nothing is left to do. */
  idle(): Promise<void>
  /** @throws Error where something broke in the page: what it did then is no measure. */
  close(): Promise<void>
}

/** Opens a page whose script has run and that has drawn nothing yet. */
export async function openPage(browser: Browser, built: BuiltPage): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await serve(page, built)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })

  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const idle = async () => {
    await page.evaluate(untilIdle)
  }
  const cost = async (act: () => Promise<unknown>): Promise<Cost> => {
    await idle()
    await page.evaluate(watchEvent)
    const before = await busy()
    await act()
    const paint = await page.evaluate(untilPainted)
    const shown = (await busy()) - before
    await idle()
    return { shown, all: (await busy()) - before, paint }
  }
  return {
    page,
    cost,
    idle,
    press: (key) => cost(() => page.keyboard.press(key)),
    async close() {
      await context.close()
      if (errors.length > 0) throw new Error(errors.join('\n'))
    },
  }
}

async function serve(page: Page, { files }: BuiltPage): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/style.css"><div id="root"></div>
    <script type="module" src="/entry.js"></script>`
  const types = { js: 'text/javascript', css: 'text/css', json: 'application/json' }
  await page.route('http://bench.localhost/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    const end = name.slice(name.lastIndexOf('.') + 1)
    const contentType = types[end as keyof typeof types] ?? 'text/html'
    return route.fulfill({
      contentType: `${contentType}; charset=utf-8`,
      body: name === '' ? html : (files.get(name) ?? ''),
    })
  })
  await page.goto('http://bench.localhost/', { waitUntil: 'networkidle' })
}

declare global {
  interface Window {
    /** Milliseconds from the event that is watched until it was painted. */
    painted?: Promise<number> | undefined
    /** The next event is the one. */
    isWatching?: boolean
  }
}

// What follows runs in the page.

function watchEvent(): void {
  const isNew = window.isWatching === undefined
  window.painted = undefined
  window.isWatching = true
  if (!isNew) return
  for (const type of ['keydown', 'pointermove', 'pointerup', 'paste']) {
    addEventListener(
      type,
      (event) => {
        // Of a key with others the one that does something.
        const isHeld = event instanceof KeyboardEvent && ['Control', 'Alt', 'Meta'].includes(event.key)
        if (!window.isWatching || isHeld) return
        window.isWatching = false
        window.painted = new Promise((resolve) => {
          const frame = new MessageChannel()
          frame.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          requestAnimationFrame(() => frame.port2.postMessage(null))
        })
      },
      { capture: true },
    )
  }
}

/** Until the event that is watched was painted, else the next frame; and the main thread would take another key. */
async function untilPainted(): Promise<number> {
  const { painted } = window
  window.painted = undefined
  window.isWatching = false
  return (
    painted ?? new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(Number.NaN), 0)))
  )
}

function untilIdle(): Promise<unknown> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 5000 })),
  )
}
