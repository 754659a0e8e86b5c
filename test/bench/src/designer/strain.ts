import type { Cost, WatchedPage } from '../browser/watched-page.ts'
import { label, paste, stand } from './hands.ts'

/** Steps in a history that nobody has walked back yet. */
export const steps = 10_000

/** What a table of a size and a shape that no form has, and a very long history, cost. */
export async function underStrain(
  watched: WatchedPage,
): Promise<{ readonly costs: ReadonlyMap<string, readonly Cost[]>; readonly bytes: number }> {
  const { page } = watched
  const costs = new Map<string, Cost[]>()
  const measure = async (name: string, act: () => Promise<Cost>) => {
    for (let time = 0; time < 3; time += 1) costs.set(name, [...(costs.get(name) ?? []), await act()])
  }
  await measure('a table of 500 × 60 with broken spans pasted', async () => {
    await stand(watched, label)
    return paste(watched, 'text/html', brokenTable())
  })
  await measure('then one step with an arrow', () => watched.press('ArrowDown'))
  await page.evaluate(() => window.designer.openRule('share_50'))
  const title = page.locator('.d-r-rule-title')
  await measure('a rule called otherwise', async () => {
    await title.fill(`占比${Math.random()}`)
    return watched.press('Enter')
  })
  await page.evaluate(() => window.designer.openTable())
  const before = await heap(watched)
  await page.evaluate((count) => window.designer.write(count), steps)
  const bytes = (await heap(watched)) - before
  await measure('words typed and left, after all those steps', async () => {
    await stand(watched, label)
    await page.keyboard.type(`甲${Math.random()}`)
    return watched.press('Enter')
  })
  await measure('that undone', () => watched.press('Control+Z'))
  return { costs, bytes }
}

/** Bytes that are in use when all that is not has been thrown away. */
async function heap({ page }: WatchedPage): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Spans that reach out of the table, cross, are none, or are no numbers. */
function brokenTable(): string {
  const spans = [
    '',
    ' rowspan="9999"',
    ' colspan="0"',
    ' colspan="61" rowspan="3"',
    ' rowspan="-2"',
    ' colspan="x"',
  ]
  const row = (at: number) =>
    Array.from({ length: 60 }, (_, column) => {
      const span = (at * 7 + column) % 23 === 0 ? spans[(at + column) % spans.length] : ''
      return `<td${span}>第${at}行${column}</td>`
    }).join('')
  return `<table>${Array.from({ length: 500 }, (_, at) => `<tr>${row(at)}</tr>`).join('')}</table>`
}
