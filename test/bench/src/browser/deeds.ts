import type { Browser } from 'playwright-core'
import type { BuiltPage } from './build-pages.ts'
import { tables } from './same-form.ts'
import { mountForm, standIn } from './visit.ts'
import { type Cost, openPage, type WatchedPage } from './watched-page.ts'

/** What people do on our page beside typing a character; each measured so many times. */
const times = 4
/** Rows and columns of a block that is pasted. */
const block = { rows: 50, columns: 8 }

const deeds: Readonly<Record<string, (watched: WatchedPage) => Promise<Cost>>> = {
  'a target typed and left with Enter': (watched) => leave(watched, 'target'),
  'an amount typed and left with Enter': (watched) => leave(watched, 'money'),
  'a row added': async (watched) => {
    await standIn(watched, 'target')
    return watched.press('Alt+Insert')
  },
  // The one that was just added.
  'a row removed': (watched) => watched.press('Alt+Delete'),
  'the last step undone': (watched) => watched.press('Control+Z'),
  [`a block of ${block.rows} × ${block.columns} cells pasted: shown where it lies`]: hold,
  'the block put down': async (watched) => {
    await hold(watched)
    return watched.press('Enter')
  },
  'a block put down undone': async (watched) => {
    await hold(watched)
    await watched.press('Enter')
    return watched.press('Control+Z')
  },
  'the print preview opened': preview,
}

/** What each deed costs on our page with `rows` rows in each table. */
export async function doDeeds(
  browser: Browser,
  built: BuiltPage,
  rows: number,
): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const watched = await openPage(browser, built)
  try {
    await mountForm(watched, rows)
    const done = new Map<string, Cost[]>()
    for (const [name, act] of Object.entries(deeds)) {
      const costs: Cost[] = []
      for (let time = 0; time < times; time += 1) costs.push(await act(watched))
      done.set(name, costs)
    }
    const opened: Cost[] = []
    for (let time = 0; time < times; time += 1) opened.push(await openEmpty(browser, built, rows))
    return done.set('a form without values opened; with all its rows drawn and judged', opened)
  } finally {
    await watched.close()
  }
}

/** Opens the form with all its rows and nothing in them, on a page of its own. */
async function openEmpty(browser: Browser, built: BuiltPage, rows: number): Promise<Cost> {
  const watched = await openPage(browser, built)
  const cost = await watched.cost(() =>
    watched.page.evaluate(async (count) => {
      window.bench.mountEmpty?.(count)
      const selector = window.bench.selector('money')
      while (!document.querySelector(selector)) await new Promise(requestAnimationFrame)
    }, rows),
  )
  await watched.close()
  return cost
}

let pasted = 0

/** Holds a block over the second table, from its first cell: other values each time. */
async function hold(watched: WatchedPage): Promise<Cost> {
  const { page } = watched
  await page.keyboard.press('Escape')
  await page.locator('[data-cell="annual_table#name annual#a1"]').click()
  pasted += 1
  const columns = tables.find(({ name }) => name === 'annual')?.columns ?? []
  const rows = Array.from({ length: block.rows }, (_, row) =>
    columns.map(({ options, name }, i) => {
      if (options) return options[(row + pasted) % options.length] ?? ''
      return i === 0
        ? `第${row}项，第${pasted}次`
        : name === 'unit' || name === 'note'
          ? `${pasted}`
          : `${row + pasted}%`
    }),
  )
  const text = rows.map((row) => row.join('\t')).join('\n')
  return watched.cost(() =>
    page.evaluate(async (words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
      while (!document.querySelector('.tf-paste')) await new Promise(requestAnimationFrame)
    }, text),
  )
}

/** Opens the pages as they will be printed. */
async function preview(watched: WatchedPage): Promise<Cost> {
  const { page } = watched
  await page.keyboard.press('Escape')
  await page.locator('.tp-preview').waitFor({ state: 'detached' })
  return watched.cost(() =>
    page.evaluate(async () => {
      window.bench.preview?.()
      while (!document.querySelector('.tp-page')) await new Promise(requestAnimationFrame)
    }),
  )
}

let value = 90

async function leave(watched: WatchedPage, place: 'target' | 'money'): Promise<Cost> {
  await standIn(watched, place)
  value += 1
  for (const key of String(value)) await watched.page.keyboard.press(key)
  return watched.press('Enter')
}
