import type { Cost, WatchedPage } from '../browser/watched-page.ts'

/** In the middle of the table: row 100, the words and the amount beside them. */
export const label = '[data-cell^="table#l100_2"]'
export const field = '[data-cell^="table#f100_2"]'

/** Stands on a cell, as a person does who clicks it. */
export async function stand({ page, idle }: WatchedPage, selector: string): Promise<void> {
  const cell = page.locator(selector).first()
  await cell.scrollIntoViewIfNeeded()
  await cell.click({ position: { x: 6, y: 6 } })
  await idle()
}

/** Takes back as many steps. */
export async function back(watched: WatchedPage, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await watched.press('Control+Z')
}

/** Takes hold of something, and moves it a little: what is measured next is one more move, or letting go. */
export async function hold({ page, idle }: WatchedPage, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`The page shows nothing to drag at ${selector}.`)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 6, at.y + 6)
  await idle()
  return at
}

/** Puts a clipboard's content where the keyboard is, as a browser does on Ctrl V. */
export function paste(watched: WatchedPage, type: string, content: string): Promise<Cost> {
  return watched.cost(() =>
    watched.page.evaluate(
      ([as, words]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData(as, words)
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
      },
      [type, content] as const,
    ),
  )
}
