import { buildPage } from '../browser/build-pages.ts'
import { launch } from '../browser/launch.ts'
import { printDeeds } from '../browser/print.ts'
import { type Cost, openPage, type WatchedPage } from '../browser/watched-page.ts'
import { print, working } from '../progress.ts'
import { gestures } from './gestures.ts'
import { field } from './hands.ts'
import { largeTemplate } from './large-template.ts'
import { steps, underStrain } from './strain.ts'

/** Each gesture is done so many times. */
const times = 9
/** Pages opened. */
const openings = 3

/** What gestures cost in the designer, in a browser, on a sheet of 2,000 cells and 300 rules. */
export async function benchDesigner(): Promise<void> {
  working('building the designer')
  const built = await buildPage('designer.tsx')
  const page = {
    ...built,
    files: new Map([...built.files, ['template.json', JSON.stringify(largeTemplate())]]),
  }
  print(`\nscript of the designer's table, gzipped: ${(built.scriptBytes / 1000).toFixed(0)} KB`)
  const browser = await launch()
  try {
    const opened: Cost[] = []
    const done = new Map<string, Cost[]>()
    for (let turn = 0; turn < openings; turn += 1) {
      const watched = await openPage(browser, page)
      opened.push(await watched.cost(() => open(watched)))
      for (const [name, act] of Object.entries(gestures)) {
        working(name)
        const costs = done.get(name) ?? []
        for (let time = 0; time < times / openings; time += 1) costs.push(await act(watched))
        done.set(name, costs)
      }
      await check(watched)
      await watched.close()
    }
    printDeeds('the designer, a sheet of 2,000 cells and 300 rules', new Map([['opened', opened], ...done]))
    const watched = await openPage(browser, page)
    await open(watched)
    const { costs, bytes } = await underStrain(watched)
    await watched.close()
    printDeeds(`the same page, asked for more than people ask, and after ${steps} steps`, costs)
    print(`${steps} steps in the history: ${(bytes / 1e6).toFixed(1)} MB`)
  } finally {
    await browser.close()
  }
}

function open({ page }: WatchedPage): Promise<void> {
  return page.evaluate(async (selector) => {
    window.designer.open()
    while (!document.querySelector(selector)) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, field)
}

/** @throws Error where taking back did not bring the template back: what was measured would be another gesture. */
async function check({ page }: WatchedPage): Promise<void> {
  const now = await page.evaluate(() => JSON.stringify(window.designer.template()))
  if (sorted(now) !== sorted(JSON.stringify(largeTemplate())))
    throw new Error('What was undone is not as it was.')
}

function sorted(json: string): string {
  return [...json].sort().join('')
}
