import { buildPage } from '../browser/build-pages.ts'
import { launch } from '../browser/launch.ts'
import { printDeeds } from '../browser/print.ts'
import { type Cost, openPage, type WatchedPage } from '../browser/watched-page.ts'
import { print, working } from '../progress.ts'
import { largeTemplate } from './large-template.ts'

/** Each gesture is done so many times. */
const times = 9
/** Pages opened. */
const openings = 3
/** In the middle of the table: row 100, the words and the amount beside them. */
const label = '[data-cell^="table#l100_2"]'
const field = '[data-cell^="table#f100_2"]'

const gestures: Readonly<Record<string, (watched: WatchedPage) => Promise<Cost>>> = {
  'one step with an arrow': async (watched) => {
    await stand(watched, label)
    return watched.press('ArrowDown')
  },
  'words typed and left': async (watched) => {
    await stand(watched, label)
    await watched.page.keyboard.type(`甲${Math.random()}`)
    return watched.press('Enter')
  },
  'that undone': (watched) => watched.press('Control+Z'),
  'a row put in': async (watched) => {
    await stand(watched, label)
    return watched.press('Control+=')
  },
  'a row put in, undone': (watched) => watched.press('Control+Z'),
  'two cells made one': async (watched) => {
    await stand(watched, label)
    await watched.page.keyboard.press('Delete')
    await watched.page.keyboard.press('Shift+ArrowRight')
    const cost = await watched.press('Control+M')
    await watched.press('Control+Z')
    await watched.press('Control+Z')
    return cost
  },
  'a field put into a cell': async (watched) => {
    await stand(watched, label)
    await watched.page.keyboard.press('Delete')
    await watched.page.keyboard.press('/')
    await watched.page.keyboard.type('文本')
    const cost = await watched.press('Enter')
    await watched.press('Control+Z')
    await watched.press('Control+Z')
    return cost
  },
  'a field made required': async (watched) => {
    await stand(watched, field)
    await watched.page.getByRole('switch').first().focus()
    const cost = await watched.press('Space')
    await stand(watched, field)
    await watched.press('Control+Z')
    return cost
  },
  'one move of a column dragged wider': async (watched) => drag(watched),
}

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

async function stand({ page, idle }: WatchedPage, selector: string): Promise<void> {
  const cell = page.locator(selector).first()
  await cell.scrollIntoViewIfNeeded()
  await cell.click({ position: { x: 6, y: 6 } })
  await idle()
}

/** The edge of a column is dragged; what one move costs. */
async function drag(watched: WatchedPage): Promise<Cost> {
  const { page } = watched
  const box = await page.locator('[data-column="1"] .d-column-edge').first().boundingBox()
  if (box === null) throw new Error('The table shows no edge to drag.')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 4, at.y)
  const cost = await watched.cost(() => page.mouse.move(at.x + 12, at.y))
  await page.mouse.up()
  await watched.idle()
  await stand(watched, label)
  await watched.press('Control+Z')
  return cost
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
