import type { Browser } from 'playwright-core'
import type { BuiltPage } from './build-pages.ts'
import { mountForm, standIn } from './visit.ts'
import { type Cost, openPage, type WatchedPage } from './watched-page.ts'

/** What people do on our page beside typing a character; each measured so many times. */
const times = 4

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
    return done
  } finally {
    await watched.close()
  }
}

let value = 90

async function leave(watched: WatchedPage, place: 'target' | 'money'): Promise<Cost> {
  await standIn(watched, place)
  value += 1
  for (const key of String(value)) await watched.page.keyboard.press(key)
  return watched.press('Enter')
}
