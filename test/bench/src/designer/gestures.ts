import type { Cost, WatchedPage } from '../browser/watched-page.ts'
import { back, field, hold, label, paste, stand } from './hands.ts'

/** The same place, whatever stands there. */
const line = '.d-row >> nth=99 >> td >> nth=2'
const edge = '[data-column="1"] .d-column-edge'
const block = Array.from({ length: 50 }, (_, row) =>
  Array.from({ length: 8 }, (_, column) => `块${row}之${column}`).join('\t'),
).join('\n')

/** What people do to a table, each as it is measured; each leaves the template as it was, or the next one does. */
export const gestures: Readonly<Record<string, (watched: WatchedPage) => Promise<Cost>>> = {
  'a key that does nothing: what measuring costs': async (watched) => {
    await stand(watched, label)
    return watched.press('Shift')
  },
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
  'a row taken away': async (watched) => {
    await stand(watched, line)
    return watched.press('Control+-')
  },
  'a row taken away, undone': (watched) => watched.press('Control+Z'),
  'two cells made one': async (watched) => {
    await stand(watched, label)
    await watched.page.keyboard.press('Delete')
    await watched.page.keyboard.press('Shift+ArrowRight')
    const cost = await watched.press('Control+M')
    await back(watched, 2)
    return cost
  },
  'a field put into a cell': async (watched) => {
    await stand(watched, label)
    await watched.page.keyboard.press('Delete')
    await watched.page.keyboard.press('/')
    await watched.page.keyboard.type('文本')
    const cost = await watched.press('Enter')
    await back(watched, 2)
    return cost
  },
  'a field made required': async (watched) => {
    await stand(watched, field)
    await watched.page.getByRole('switch').first().focus()
    const cost = await watched.press('Space')
    await stand(watched, field)
    await back(watched, 1)
    return cost
  },
  'one move of a column’s edge': async (watched) => {
    await stand(watched, label)
    const at = await hold(watched, edge)
    const cost = await watched.cost(() => watched.page.mouse.move(at.x + 12, at.y))
    await watched.page.mouse.move(at.x, at.y)
    await watched.page.mouse.up()
    return cost
  },
  'a column’s edge let go': async (watched) => {
    await stand(watched, label)
    const at = await hold(watched, edge)
    await watched.page.mouse.move(at.x + 12, at.y)
    const cost = await watched.cost(() => watched.page.mouse.up())
    await stand(watched, label)
    await back(watched, 1)
    return cost
  },
  'one move of a kind over the table': async (watched) => {
    await stand(watched, label)
    const box = await watched.page.locator(label).first().boundingBox()
    if (box === null) throw new Error('The table shows no cell to drag over.')
    await hold(watched, '.d-palette .d-item')
    await watched.page.mouse.move(box.x, box.y)
    const cost = await watched.cost(() => watched.page.mouse.move(box.x + 20, box.y + 40))
    await watched.page.keyboard.press('Escape')
    await watched.page.mouse.up()
    return cost
  },
  'a block of 50 × 8 held over the table': async (watched) => {
    await stand(watched, line)
    const cost = await paste(watched, 'text/plain', block)
    await watched.press('Escape')
    return cost
  },
  'that block put down': async (watched) => {
    await stand(watched, line)
    await paste(watched, 'text/plain', block)
    return watched.press('Enter')
  },
  'that block undone': (watched) => watched.press('Control+Z'),
}
